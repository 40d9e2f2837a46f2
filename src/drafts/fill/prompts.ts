/** Content controls and fields of a mẫu that nobody has filled yet. */
import type { DraftParagraph, DraftSpan } from '../../core/draft';

/** Prompts that programs save as if they were filled in. */
const PROMPT = /^\s*(?:(?:bấm|nhấp|nhấn|chạm|click|tap)\s[^]{0,60}(?:nhập|gõ|enter|type)|chọn một mục|choose an item)[^]{0,40}$/iu;

/** Spans of a paragraph that are empty or show a prompt, in order. */
export function promptsIn({ text, spans }: DraftParagraph): DraftSpan[] {
  return spans.filter(({ kind, from, to }) => {
    if (kind === 'placeholder') return true;
    const shown = text.slice(from, to);
    return kind === 'control' && (shown.trim() === '' || PROMPT.test(shown.normalize('NFC')));
  });
}
