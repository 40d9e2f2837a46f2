/** The zip package of an Office file: taken apart within limits, put together the same way every time. */
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { Fault } from '../../core/fault';
import { grouped, megabytes, PACKAGE_ADVICE, PACKAGE_LIMITS, tooLarge, unreadable } from './limits';
import { packageKind, streamKind, type FileKind } from './kinds';

/** Parts of a package by name, without a leading slash; found without regard to case, as the format asks. */
export class Package {
  private readonly parts = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();

  constructor(entries: Iterable<readonly [string, Uint8Array]> = []) {
    for (const [name, bytes] of entries) this.put(name, bytes);
  }

  /** Bytes of a part, `undefined` when there is none. */
  get(name: string): Uint8Array | undefined {
    return this.parts.get(name.toLowerCase())?.bytes;
  }

  /** Adds or replaces a part. */
  put(name: string, bytes: Uint8Array | string): void {
    const old = this.parts.get(name.toLowerCase());
    this.parts.set(name.toLowerCase(), {
      name: old?.name ?? name,
      bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    });
  }

  remove(name: string): void {
    this.parts.delete(name.toLowerCase());
  }

  names(): string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  /** A package of the same parts; what is put into one does not show in the other. */
  copy(): Package {
    return new Package([...this.parts.values()].map(({ name, bytes }) => [name, bytes] as const));
  }

  /** The package as a zip file; equal parts in equal order give equal bytes. Without compression for a package that is read at once. */
  toBytes(compressed = true): Uint8Array {
    const files: Zippable = {};
    for (const { name, bytes } of this.parts.values()) {
      // Pictures are compressed already.
      files[name] = [bytes, { level: compressed && !/\.(png|jpe?g|gif|zip)$/i.test(name) ? 6 : 0 }];
    }
    return zipSync(files, { mtime: new Date(2024, 0, 1) });
  }
}

/** What a reader of one kind of Office file says to the others. */
export interface Refusals {
  /** By kind, a sentence without its full stop and what to do; the kinds that are absent are let through. */
  readonly kinds: Partial<Record<FileKind, { readonly reason: string; readonly advice: string; readonly protected?: true }>>;
  /** How to make a file smaller. */
  readonly shrink: string;
}

/** Takes an Office file apart. Throws a Fault for the kinds that are refused, and for what is protected, damaged or too large. */
export function unpack(bytes: Uint8Array, refusals: Refusals): Package {
  const refuse = (kind: FileKind | undefined): void => {
    const refusal = kind && refusals.kinds[kind];
    if (refusal?.protected) throw new Fault('file-protected', `${refusal.reason}. ${refusal.advice}`);
    if (refusal) throw unreadable(refusal.reason, refusal.advice);
  };
  if (bytes.length > PACKAGE_LIMITS.fileBytes) {
    const found = `Tệp lớn ${megabytes(bytes.length)}, nhiều hơn mức đọc được là ${megabytes(PACKAGE_LIMITS.fileBytes)}`;
    throw tooLarge(found, refusals.shrink);
  }
  const stream = streamKind(bytes);
  if (stream !== undefined) {
    refuse(stream);
    throw unreadable('Tệp bị hỏng hoặc tải về chưa trọn vẹn');
  }
  const pack = new Package(entriesOf(bytes).map(([name, content]) => [name.replaceAll('\\', '/').replace(/^\//, ''), content]));
  refuse(packageKind(pack));
  return pack;
}

function entriesOf(bytes: Uint8Array): [string, Uint8Array][] {
  let unpacked = 0;
  let parts = 0;
  try {
    const files = unzipSync(bytes, {
      // Sizes are those that the file declares: nothing is unpacked beyond them, and their sum is checked before any memory is taken.
      filter: ({ name, size, originalSize, compression }) => {
        parts += 1;
        unpacked += originalSize;
        if (parts > PACKAGE_LIMITS.parts)
          throw tooLarge(`Tệp chứa hơn ${grouped(PACKAGE_LIMITS.parts)} tệp con bên trong`, PACKAGE_ADVICE.beware);
        if (!(unpacked <= PACKAGE_LIMITS.unpackedBytes)) {
          throw tooLarge(`Tệp giải nén ra quá ${megabytes(PACKAGE_LIMITS.unpackedBytes)}`, PACKAGE_ADVICE.beware);
        }
        if (!(size <= bytes.length) || (compression !== 0 && compression !== 8)) throw unreadable('Tệp bị hỏng, không giải nén được');
        return !name.endsWith('/');
      },
    });
    return Object.entries(files);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw unreadable('Tệp bị hỏng hoặc tải về chưa trọn vẹn', PACKAGE_ADVICE.getAgain, error);
  }
}
