/** The areas whose values a formula may need, names followed. */
import type { Node } from './parser';
import { Area } from './value';

/** These only ask where an area lies, so `=ROW(A1)` in A1 is no circle. */
const PLACE_ONLY = new Set(['ROW', 'ROWS', 'COLUMN', 'COLUMNS']);

/** Areas that a tree reads; those on no sheet of their own lie on `sheet`. names that `named` does not know are passed over. */
export function areasRead(tree: Node, sheet: string, named: (name: string) => Node | undefined): Area[] {
  const areas: Area[] = [];
  const followed = new Set<string>();
  const waiting: Node[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    switch (node.kind) {
      case 'area': {
        const { sheet: own = sheet, top, left, bottom, right } = node.area;
        areas.push(new Area(own, top, left, bottom, right));
        break;
      }
      case 'name': {
        const key = node.name.toLowerCase();
        const meaning = followed.has(key) ? undefined : named(node.name);
        followed.add(key);
        if (meaning) waiting.push(meaning);
        break;
      }
      case 'call':
        waiting.push(...(PLACE_ONLY.has(node.name) ? node.args.filter((arg) => arg.kind !== 'area') : node.args));
        break;
      case 'signed':
      case 'percent':
        waiting.push(node.operand);
        break;
      case 'chain':
        waiting.push(node.first, ...node.rest.map((link) => link.operand));
        break;
    }
  }
  return areas;
}
