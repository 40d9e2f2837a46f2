/** The errors that Excel answers with, by the codes of its documentation. */

/** Codes of https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling that this host uses or injects. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidRequest'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RequestAborted'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

const WORDS: Partial<Record<HostErrorCode, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RequestAborted: 'The request was aborted during run time.',
};

/** An error of the host, as it goes over the wire. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message?: string,
  ) {
    super(message ?? WORDS[code] ?? code);
  }

  /** Excel maps its codes onto HTTP-like numbers. */
  get status(): number {
    if (this.code === 'ItemNotFound' || this.code === 'ApiNotFound') return 404;
    if (this.code === 'AccessDenied') return 403;
    if (this.code === 'GeneralException') return 500;
    return 400;
  }
}
