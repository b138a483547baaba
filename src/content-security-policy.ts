/** The policy that every page carries, and that a host may send as a header too. Imports nothing. */

/** Each directive with its sources; what is not named is forbidden. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'", // Pagefind runs WebAssembly
  "script-src-attr 'none'",
  "style-src 'self'",
  "style-src-attr 'none'",
  "img-src 'self' https:", // pictures stay with their publishers
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'none'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'", // the search form, without script
  "object-src 'none'",
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'", // no script makes HTML or loads a script by its address
];

export const contentSecurityPolicy = DIRECTIVES.join('; ');
