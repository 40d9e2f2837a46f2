/** Section `requests`: what the Excel adapter asks of Excel, counted by the workbook host under Microsoft's office.js. */
import { excelRequests } from './excelRequests';
import type { Section } from './section';

export const requests: Section = {
  name: 'requests',
  about: 'số yêu cầu gửi Excel cho từng việc, và số ô bị ghi',
  async run() {
    const counts = await excelRequests({
      unit: 'Phổ Hòa',
      level: 'phường',
      periods: ['2013-2018', '2019-2022'],
      years: ['2013', '2018', '2022'],
    });
    for (const { work, requests: asked, limit, kilobytes, cellsWritten } of counts) {
      console.log(
        `${work.padEnd(42)} ${String(asked).padStart(4)} yêu cầu (tối đa ${String(limit)})  ${String(kilobytes).padStart(6)} kB  ghi ${String(cellsWritten)} ô`,
      );
    }
    if (counts.some((count) => count.requests > count.limit)) process.exitCode = 1;
  },
};
