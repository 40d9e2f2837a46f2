/** How the parts of a package lead to each other. */
import type { Package } from './package';
import { elementsOf, treeOf } from './xml';

export interface Relationship {
  readonly id: string;
  /** Last part of the type, e.g. `worksheet`. */
  readonly kind: string;
  /** Name of the part it leads to, or the address outside the package as it stands. */
  readonly target: string;
}

/** Name of the part that holds the relationships of a part. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Relationships of a part, `''` for those of the package; none when it has none. */
export function relationshipsOf(pack: Package, part: string): Relationship[] {
  const name = relationshipsPart(part);
  const bytes = pack.get(name);
  if (!bytes) return [];
  return elementsOf(treeOf(bytes, name), 'Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode = '' } = attributes;
    const outside = TargetMode.toLowerCase() === 'external';
    return { id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target: outside ? Target : resolved(part, Target) };
  });
}

function resolved(from: string, target: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
