/** Remembers our own writes until Excel tells of them, for Excels that do not say who wrote. */

/** Excel tells of a write within moments; an entry older than this is of an event that never came, and must not hide a user's edit. */
const LIFETIME_MS = 5_000;

export class OwnWrites {
  private entries: { sheet: string; address: string; until: number }[] = [];
  private inserting = 0;
  private readonly sheets = new Set<string>();

  /** A write that is about to be sent; the address without sheet and dollar signs. */
  expect(sheet: string, address: string): void {
    this.entries.push({ sheet: sheet.toLowerCase(), address, until: Date.now() + LIFETIME_MS });
  }

  /** Writes that failed are not told of; better a reading too many than a user's edit taken for our own. */
  forget(): void {
    this.entries = [];
  }

  /** True once for each expected write. */
  claim(sheet: string | undefined, address: string): boolean {
    const now = Date.now();
    this.entries = this.entries.filter((entry) => entry.until > now);
    const place = this.entries.findIndex(
      (entry) => entry.address === address && (sheet === undefined || entry.sheet === sheet.toLowerCase()),
    );
    if (place < 0) return false;
    this.entries.splice(place, 1);
    return true;
  }

  /** While sheets are being inserted, sheets that come and go are our own doing; afterwards those with the ids that `work` hands back. */
  async whileInserting(work: () => Promise<readonly string[]>): Promise<void> {
    this.inserting++;
    try {
      for (const id of await work()) this.sheets.add(id);
    } finally {
      this.inserting--;
    }
  }

  /** True for a sheet that we insert or have inserted. */
  isOwnSheet(id: string): boolean {
    return this.inserting > 0 || this.sheets.has(id);
  }
}
