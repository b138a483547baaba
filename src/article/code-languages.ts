/** The languages that code is highlighted in, and the names that fences give them. */
import type { Language, LanguageFn } from 'highlight.js';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import dos from 'highlight.js/lib/languages/dos';
import go from 'highlight.js/lib/languages/go';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import llvm from 'highlight.js/lib/languages/llvm';
import lua from 'highlight.js/lib/languages/lua';
import makefile from 'highlight.js/lib/languages/makefile';
import nginx from 'highlight.js/lib/languages/nginx';
import objectivec from 'highlight.js/lib/languages/objectivec';
import perl from 'highlight.js/lib/languages/perl';
import php from 'highlight.js/lib/languages/php';
import powershell from 'highlight.js/lib/languages/powershell';
import protobuf from 'highlight.js/lib/languages/protobuf';
import python from 'highlight.js/lib/languages/python';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import smali from 'highlight.js/lib/languages/smali';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import vbscript from 'highlight.js/lib/languages/vbscript';
import x86asm from 'highlight.js/lib/languages/x86asm';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

/** Before a command that is typed: `$`, or `root@kali:~#`. */
export const PROMPT = /^\s{0,3}(?:[\w.-]{1,60}@[\w.-]{1,60}:?\S{0,100}[$#]|\$) /m;

/** By name; most bring further names of their own, such as `py` and `sh`. */
export const GRAMMARS: Readonly<Record<string, LanguageFn>> = {
  ...{ bash, c, cpp, csharp, css, diff, dockerfile, dos, go, http, ini, java, javascript, json, kotlin, llvm, lua },
  ...{ makefile, nginx, objectivec, perl, php, powershell, protobuf, python, ruby, rust, session, smali, sql, swift },
  ...{ typescript, vbscript, x86asm, xml, yaml },
};

/** Names that articles use and the grammars do not know. */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {
  cpp: ['c++'],
  csharp: ['c#'],
  llvm: ['ll'],
  objectivec: ['objectc', 'objective-c'],
  session: ['console', 'shell', 'shellsession', 'terminal'],
  sql: ['mysql', 'pgsql', 'sqlite'],
  vbscript: ['vba', 'vb'],
  x86asm: ['asm', 'assembly', 'nasm'],
};

/** Names that say that there is nothing to highlight. */
export const PLAIN: ReadonlySet<string> = new Set(['log', 'none', 'output', 'plain', 'plaintext', 'text', 'txt']);

/**
 * Names that often stand on other code, what the code they mean is never without, and what it is otherwise. The editor of
 * one forum calls all code `php`; a `shell` is a session or a script.
 */
export const DOUBTFUL_NAMES: Readonly<Record<string, { readonly needs: RegExp; readonly otherwise?: string }>> = {
  console: { needs: PROMPT, otherwise: 'bash' },
  php: { needs: /\$\w|<\?/ },
  shell: { needs: PROMPT, otherwise: 'bash' },
};

/** A request or a response. The grammar of highlight.js tries every language there is on the body. */
function http(): Language {
  return {
    name: 'HTTP',
    contains: [
      { scope: 'keyword', begin: /^(?:[A-Z]{3,10}(?= \S)|HTTP\/\d[\d.]{0,2} \d{3})/ },
      { scope: 'attr', begin: /^[A-Za-z][A-Za-z0-9-]{0,60}(?=: )/ },
    ],
  };
}

/** Commands behind prompts, and what they print. The grammar of highlight.js does not know `root@kali:~#`. */
function session(): Language {
  const prompts = [
    { begin: PROMPT, subLanguage: 'bash' },
    { begin: /^\s{0,3}PS [A-Z]:\\[^>\n]{0,200}>/, subLanguage: 'powershell' },
    { begin: /^\s{0,3}[A-Z]:\\[^>\n]{0,200}>/, subLanguage: 'dos' },
  ];
  return {
    name: 'Session',
    contains: prompts.map(({ begin, subLanguage }) => ({
      scope: 'meta',
      begin,
      starts: { end: /[^\\](?=\s*$)/, subLanguage },
    })),
  };
}
