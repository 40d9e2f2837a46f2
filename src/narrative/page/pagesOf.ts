/** Lays a summary out on paper by a profile: letterhead, text, signature upright; appendices on their side. */
import { pageProfiles, type PageProfile } from '../pageProfile';
import type { ProfileName, Summary } from '../text';
import { appendixSection } from './appendixParts';
import { bodyParts } from './bodyParts';
import { closed } from './documentWords';
import { closingParts, openingParts } from './letterhead';
import type { PageSection, Part } from './pageModel';

/** How a document is to look. */
export interface PrintOptions {
  /** That of the text, else `nha-nuoc`, when absent. */
  readonly profile?: ProfileName;
  /** Measures that differ from the profile's. */
  readonly measures?: Partial<PageProfile>;
}

/** A document on paper with the measures it was laid out by. */
export interface Pages {
  readonly page: PageProfile;
  readonly sections: readonly PageSection[];
}

/** At least one section, which may be empty. */
export function pagesOf(summary: Summary, options: PrintOptions = {}): Pages {
  const profile = options.profile ?? summary.profile ?? 'nha-nuoc';
  const page = { ...pageProfiles[profile], ...options.measures };
  const { letter } = summary;
  const blocks = letter ? closed(summary.blocks, profile) : summary.blocks;
  const body = bodyParts(blocks, profile, page);
  const parts = [
    ...(letter ? openingParts(letter, profile, page) : []),
    // No page holds a signature alone.
    ...(letter ? body.map((part, i) => (i === body.length - 1 ? kept(part) : part)) : body),
    ...(letter ? closingParts(letter, profile, page) : []),
  ];
  const { top, bottom, left, right } = page;
  return {
    page,
    sections: [
      ...(parts.length === 0 && (summary.appendices ?? []).length > 0
        ? []
        : [{ landscape: false, margins: { top, bottom, left, right }, parts }]),
      ...appendixSection(summary.appendices ?? [], letter, profile, page),
    ],
  };
}

function kept(part: Part): Part {
  return part.kind === 'line' ? { ...part, look: { ...part.look, keepNext: true } } : part;
}
