/** `npm run bench [-- SECTION] [--write]`: measures in one run, as ratios and shares rather than as times of one machine. */
import { accuracy } from './loi-gia-dinh/accuracy';
import { charts } from './charts';
import { drafts } from './drafts';
import { printing } from './printing';
import { requests } from './requests';
import { rounding } from './rounding';
import type { Section } from './section';
import { speed } from './speed';
import { writing } from './writing';

/** Sections by name; without a name the quick ones run: speed, requests and charts. */
const sections: readonly Section[] = [speed, requests, charts, accuracy, rounding, writing, printing, drafts];

const [wanted, ...rest] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const options = new Map(
  process.argv
    .slice(2)
    .filter((word) => word.startsWith('--'))
    .map((word) => {
      const [key = '', value = ''] = word.slice(2).split('=');
      return [key, value] as const;
    }),
);
const chosen = wanted === undefined ? [speed, requests, charts] : sections.filter(({ name }) => name === wanted);
if (chosen.length === 0 || rest.length > 0) {
  console.error(
    `Không có mục "${[wanted, ...rest].join(' ')}". Các mục:\n${sections.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`).join('\n')}`,
  );
  process.exitCode = 2;
} else {
  for (const section of chosen) await section.run(options);
}
