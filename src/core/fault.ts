/** Faults: what is thrown when a host, a file or a form definition is broken. A fault is never a finding. */

export type FaultCode =
  | 'file-unreadable'
  | 'file-too-large'
  | 'file-protected'
  | 'no-forms'
  | 'bad-argument'
  | 'host-busy'
  | 'host-refused'
  | 'host-missing'
  | 'cell-gone'
  | 'half-done'
  | 'form-definition';

/** An error whose message is one Vietnamese sentence or two for the person at the screen: what, where, what to do now. */
export class Fault extends Error {
  override readonly name = 'Fault';
  constructor(
    readonly code: FaultCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The sentence to show for anything thrown: a fault's own words, or a plain one that keeps the technical text at its end. */
export function faultMessage(error: unknown): string {
  if (error instanceof Fault) return error.message;
  const detail = error instanceof Error ? error.message : String(error);
  return `Có lỗi ngoài dự kiến, số liệu của đồng chí không thay đổi. Hãy thử lại; nếu vẫn lỗi, báo cho người quản trị kèm dòng này: ${detail}`;
}
