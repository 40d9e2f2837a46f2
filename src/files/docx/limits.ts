/** How much of a stranger's document is read, and what to do about one that cannot be. */

/** Beyond these a document is refused, never half read. */
export const LIMITS = {
  /** Paragraphs of one part. */
  paragraphs: 100_000,
  /** Elements of one part. */
  elements: 1_000_000,
} as const;

/** What to do about a file that cannot be read, as the last sentence of its fault. */
export const ADVICE = {
  resave: 'Hãy mở tệp bằng Word, chọn Lưu thành > Tài liệu Word (.docx), rồi chọn lại tệp mới.',
  choose: 'Hãy chọn một tệp Word (.docx).',
  split: 'Hãy tách thành nhiều tệp nhỏ hơn rồi chọn lại.',
} as const;
