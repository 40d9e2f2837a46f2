/** Relation kind `documentNumbers`: a document's number has the form of its issuer, Party or State. */
import { bareNumber, exampleOf, hasForm, issuerKind } from '../core/documentNumber';
import type { Check } from '../core/finding';
import { isBlank } from '../core/values';
import { entries, noEntries } from './entries';
import { judged } from './judge';
import type { RuleBase, RuleKind } from './rule';

export interface DocumentNumbersRule extends RuleBase {
  readonly kind: 'documentNumbers';
}

export const documentNumbers: RuleKind<DocumentNumbersRule> = {
  kind: 'documentNumbers',
  about: 'Số, ký hiệu văn bản của Đảng dạng 05-KH/ĐU, của Nhà nước dạng 17/KH-UBND.',

  check(rule, view) {
    return entries(view).flatMap(({ row, number, symbol: text, issuer }): Check[] => {
      if (!number || text === '') return [];
      const kind = issuer ? issuerKind(String(issuer.value ?? '')) : undefined;
      if (!kind)
        return [
          judged(rule, view, row, 'so_ky_hieu', number.at, 'unknown', { missing: issuer && isBlank(issuer.value) ? [issuer.at] : [] }),
        ];
      if (hasForm(bareNumber(text), kind)) return [judged(rule, view, row, 'so_ky_hieu', number.at, 'pass')];
      const of = { party: 'của Đảng', state: 'của Nhà nước', front: 'của Mặt trận' }[kind];
      const message = `Văn bản thứ ${row.key}: số, ký hiệu "${text}" chưa đúng thể thức văn bản ${of}; dạng đúng như ${exampleOf(kind)}.`;
      return [
        judged(rule, view, row, 'so_ky_hieu', number.at, 'fail', {
          say: [{ message, actual: number.value, related: issuer ? [issuer.at] : [] }],
        }),
      ];
    });
  },

  glance: (_, shape) => noEntries(shape),
};
