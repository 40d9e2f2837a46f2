/** What jsdom lacks: ResizeObserver, which Fluent's MessageBar and others call, and the text coders of zip and WebAssembly code. */
import { TextDecoder, TextEncoder } from 'node:util';

globalThis.TextDecoder ??= TextDecoder;
globalThis.TextEncoder ??= TextEncoder;

if (typeof window !== 'undefined' && !window.ResizeObserver) {
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
}
