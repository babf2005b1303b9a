/** Weights that ship: esbuild and the unit tests turn the file into a base64 text. */
declare module '*.bin' {
  const base64: string;
  export default base64;
}
