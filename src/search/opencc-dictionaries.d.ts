/** opencc-js has types for its functions alone. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
