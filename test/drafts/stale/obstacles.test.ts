/** What the words around a number do not let it become: each claim beside it is looked at with the new number in place. */
import { grownOf, obstacleOf, type Neighbour } from '../../../src/drafts/stale/obstacles';
import type { FactControl } from '../../../src/drafts/stale/factControls';
import type { FactNow } from '../../../src/narrative/factsNow';

const control = (tag: string, text: string): FactControl => ({ control: 0, tag, text, paragraph: 0, from: 0, to: text.length, start: 0, value: 0, inTable: undefined }); // prettier-ignore

interface Case {
  /** `‹old›new‹/›` is the number; `[tag:old>new]` another control, without `>new` where it stays, with `>!` where only the writer can mend it. */
  readonly line: string;
  readonly tag?: string;
  readonly now?: Partial<FactNow>;
  readonly says: RegExp | undefined;
}

const CASES: readonly Case[] = [
  { line: 'tăng từ [PL5.a.2013:82] đồng chí năm 2013 lên [PL5.a.2022:127] đồng chí năm 2022 (năm 2018 là ‹108›260‹/›)', tag: 'PL5.a.2018', says: /thứ tự hơn kém/ },
  { line: 'tăng từ [PL5.a.2013:82] đồng chí năm 2013 lên [PL5.a.2022:127] đồng chí năm 2022 (năm 2018 là ‹108›110‹/›)', tag: 'PL5.a.2018', says: undefined },
  { line: 'tăng từ ‹82›110‹/› đồng chí năm 2013 lên [PL5.a.2022:127] đồng chí năm 2022 (năm 2018 là [PL5.a.2018:108])', tag: 'PL5.a.2013', says: /thứ tự hơn kém/ },
  { line: 'tăng mạnh từ mức ‹82›130‹/› lên đến 127 đồng chí', tag: 'PL5.a.2013', says: /Chiều tăng, giảm/ },
  { line: 'năm 2013 là [PL5.a.2013:82] người, năm 2022 là ‹127›60‹/› người; so với năm 2013, năm 2022 tăng [PL5.a.difference.2013.2022:45>!]', tag: 'PL5.a.2022', says: undefined },
  { line: 'nhiều hơn năm trước ‹45›3‹/› cuộc', tag: 'PL2.a.difference.2013.2022', now: { direction: 'down' }, says: /Chiều tăng, giảm/ },
  { line: 'có ‹45›3‹/› cuộc tăng thêm', tag: 'PL2.a.difference.2013.2022', now: { direction: 'down' }, says: /Chiều tăng, giảm/ },
  { line: 'đã tổ chức ‹47›50‹/› cuộc tuyên truyền với [PL3.b.total:2.021>2.100] lượt người tham gia (đều trong giai đoạn 2024-2025)', says: /trong ngoặc/ },
  { line: 'đã tiếp ‹57›60‹/› lượt công dân, toàn bộ ý kiến đã được trả lời', says: /“toàn bộ”/ },
  { line: 'là ‹57›60‹/› đơn, đã được giải quyết toàn bộ', tag: 'PL2.a=b.total', says: undefined },
  { line: 'giữ ổn định ở mức ‹5›6‹/› người trong các năm 2013 và 2018', tag: 'PL5.a.2013+2018', says: undefined },
  { line: 'số cán bộ giữ ổn định ở mức ‹5›6‹/› người', tag: 'PL5.a.2018', says: /“giữ ổn định”/ },
  { line: 'đã khen thưởng ‹02›03‹/› cá nhân, mỗi giai đoạn có [PL6.a.2013-2018+2019-2022:01>!] cá nhân', says: /nói chung cho nhiều số/ },
  { line: 'gấp đôi năm trước là ‹10›11‹/› cuộc', says: /“gấp”/ },
  { line: 'có ít nhất ‹10›11‹/› cuộc', says: /“ít nhất”/ },
  { line: 'người Kinh chiếm ‹71,40%›100%‹/›, còn lại là người thuộc các dân tộc', now: { value: 100 }, says: /còn lại/ },
  { line: 'tăng ‹18,7›-5‹/› triệu đồng', now: { value: -5 }, says: /số âm/ },
  { line: 'kinh tế phát triển nhất vùng với ‹10›11‹/› cuộc và [PL3.b.total:20] buổi', says: undefined },
]; // prettier-ignore

test.each(CASES)('$line', ({ line, tag = 'PL2.x.total', now = {}, says }) => {
  const [, before = '', old = '', next = '', after = ''] = /^(.*)‹(.*)›(.*)‹\/›(.*)$/.exec(line) ?? [];
  const neighbours: Neighbour[] = [];
  const taken = (words: string, side: Neighbour['side']): string => {
    let text = '';
    let at = 0;
    for (const found of words.matchAll(/\[([^\]:]+):([^\]>]+)(?:>([^\]]+))?\]/g)) {
      const [whole, of = '', stood = '', becomes = stood] = found;
      text += words.slice(at, found.index);
      neighbours.push({ side, at: text.length, tag: of, text: stood, becomes: becomes === '!' ? undefined : becomes });
      text += becomes === '!' ? stood : becomes;
      at = found.index + whole.length;
    }
    return text + words.slice(at);
  };
  const around = { before: taken(before, 'before'), after: taken(after, 'after'), neighbours };
  const said = obstacleOf(control(tag, old), { value: 1, cells: [], ...now }, next, around);
  if (says) expect(said).toMatch(says);
  else expect(said).toBeUndefined();
});

test('a total is of the rows that the text was made with', () => {
  const now: FactNow = { value: 37, cells: [], rows: ['2021-2023', '2024-2025', '2026-2027'] };
  const tags = ['PL2.a.total', 'PL2.b.2021-2023', 'PL2.a.mean.change.2021-2023.2024-2025', 'PL3.a.2026-2027'];
  expect(grownOf('PL2.a.total', now, tags)).toMatch(/có thêm 2026-2027/);
  expect(grownOf('PL2.a.total', now, [...tags, 'PL2.b.2021-2023+2026-2027'])).toBeUndefined();
  expect(grownOf('PL2.a.total', now, ['PL2.a.total'])).toBeUndefined();
});
