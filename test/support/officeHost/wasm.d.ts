/** A WebAssembly file as the page bundle takes it in: a data URL. */
declare module '*.wasm' {
  const dataUrl: string;
  export default dataUrl;
}
