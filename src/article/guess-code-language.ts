/**
 * The language of code whose fence names none, as nine in ten do not. Only what is certain is named: wrong colours are
 * worse than none.
 */

/** A proof names its language alone; of the signs, which languages may share, it takes two. No pattern looks past its line. */
interface LanguageSigns {
  readonly language: string;
  readonly proofs?: readonly RegExp[];
  readonly signs?: readonly RegExp[];
}

/** In the order in which proofs are looked for: code that carries other code comes first. */
const LANGUAGES: readonly LanguageSigns[] = [
  {
    language: 'http',
    proofs: [/^\s*(?:GET|POST|PUT|DELETE|HEAD|OPTIONS|PATCH|PROPFIND) \S+ HTTP\/\d/, /^\s*HTTP\/\d(?:\.\d)? \d{3}\b/],
  },
  { language: 'session', proofs: [/^\s*(?:[\w.-]+@[\w.-]+:\S*[#$]|\$) \S/, /^\s*(?:PS )?[A-Z]:\\[^>\n]*>/] },
  { language: 'diff', proofs: [/^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/m, /^diff --git /m] },
  { language: 'xml', proofs: [/^\s*(?:<\?xml |<!doctype html|<html[\s>]|<script[\s>])/i] },
  {
    language: 'php',
    proofs: [/^\s*<\?php\b/],
    signs: [
      /\$\w+ ?= ?[^=]/,
      /\bfunction \w+\((?:array |string |int )?\$/,
      /\$this->\w/,
      /\$_(?:GET|POST|REQUEST|FILES|SERVER|COOKIE)\b/,
      /^[ \t]*echo .*;$/m,
      /\$\w+->\w/,
    ],
  },
  {
    language: 'bash',
    proofs: [/^\s*#!\/\S*\b(?:ba|z|da)?sh\b/],
    signs: [/^[ \t]*(?:fi|done|esac)$/m, /\bif \[\[? /, /^[ \t]*export \w+=/m, /^[ \t]*for \w+ in .*; ?do$/m],
  },
  {
    language: 'ruby',
    proofs: [/^class \w+ < Msf::/m],
    signs: [/^[ \t]*require ['"]/m, /^[ \t]*def \w+[?!]?(?:\([^)\n]*\))?$/m, /\bputs ['"]/, /\.each do \|/],
  },
  {
    language: 'python',
    proofs: [/^\s*#!.*\bpython/, /^if __name__ ?== ?['"]__main__['"]:/m],
    signs: [
      /^[ \t]*from [\w.]+ import [\w(*]/m,
      /^[ \t]*import \w[\w.]*(?: as \w+)?(?:, ?\w+)*$/m,
      /^[ \t]*(?:async )?def \w+\([^()\n]*\)(?: ?-> ?[^:\n]+)?:/m,
      /^[ \t]*(?:if|elif|for|while|with|except|class)\b[^{};\n]*:$/m,
      /^[ \t]*(?:try|else|finally):$/m,
      /\bprint\(f?['"]/,
      /\bself\.\w/,
      /(?:\bis None|\bnot None|= ?None|= ?True|= ?False)\b/,
    ],
  },
  {
    language: 'go',
    signs: [
      /^package \w+$/m,
      /^[ \t]*func (?:\(\w+ [*\w]+\) )?\w+\(.*\{$/m,
      /\w :?= range \w/,
      /\bfmt\.\w+\(/,
      /\w, err :?= /,
      /\bif err != nil\b/,
    ],
  },
  {
    language: 'cpp',
    proofs: [
      /^[ \t]*#include ?<(?:algorithm|functional|iostream|map|memory|string|thread|vector)>/m,
      /^[ \t]*template ?<(?:class|typename) /m,
      /\bstd::(?:bind|cout|function|move|string|thread|unique_ptr|vector)\b/,
    ],
    signs: [
      /^[ \t]*(?:public|private|protected):$/m,
      /\busing namespace \w+;/,
      /\bvirtual \w/,
      /\w::\w+\(/,
      /->\w+\(.*;$/m,
    ],
  },
  {
    language: 'c',
    proofs: [/^[ \t]*#include ?[<"][\w./]+\.h[>"]/m],
    signs: [
      /^[ \t]*#(?:define \w|ifn?def \w|endif)/m,
      /^[ \t]*(?:(?:static|const|unsigned|inline) )*(?:int|void|char|long|__int64|DWORD|BOOL|s?size_t|u?int\d+_t) \*?\w+\(/m,
      /^[ \t]*(?:typedef )?(?:struct|union|enum) \w* ?\{$/m,
      /\w->\w/,
      /\b(?:printf|malloc|memcpy|memset|sizeof|strcpy|strcmp)\(/,
      /^[ \t]*(?:(?:static|const|unsigned) )*(?:int|char|long|void|DWORD|HANDLE|__int64|struct \w+) \*{0,2}\w+[^;()\n]*;/m,
      /\b(?:NULL|0x[0-9A-Fa-f]+U?LL)\b/,
    ],
  },
  {
    language: 'java',
    signs: [
      /^[ \t]*import (?:static )?[\w.]+(?:\.\*)?;$/m,
      /^[ \t]*package [\w.]+;$/m,
      /^[ \t]*(?:public|private|protected) (?:(?:static|final|abstract) )*(?:class|interface|void|int|boolean|String|byte\[\]) \w/m,
      /\bSystem\.out\.print/,
      /@Override\b/,
      /\b(?:String|Object|byte)(?:\[\])? \w+ = (?:new|\w+\.|\()/,
      /\) throws \w*Exception\b/,
    ],
  },
  {
    language: 'csharp',
    signs: [
      /^[ \t]*using [A-Z][\w.]*;$/m,
      /^[ \t]*namespace [\w.]+$/m,
      /\bConsole\.Write(?:Line)?\(/,
      /\[DllImport\(/,
      /^[ \t]*(?:public|private|internal|protected) (?:(?:static|override|async|extern|readonly) )*(?:string|bool|IntPtr|uint) \w/m,
      /\bstring\[\] args\b/,
    ],
  },
  {
    language: 'javascript',
    proofs: [/\bJava\.(?:perform|use)\(/, /\bInterceptor\.attach\(/, /\bmodule\.exports\b/],
    signs: [
      /^[ \t]*(?:const|let|var) \{?[\w$, ]+\}? ?= ?[^=]/m,
      /\bconsole\.(?:log|error)\(/,
      /\bdocument\.\w/,
      /\bfunction ?\w*\([\w, ]*\) ?\{/,
      /=> ?[{(]/,
      /===|!==/,
      /\brequire\(['"]/,
      /^[ \t]*import .* from ['"]/m,
      /\bJSON\.(?:parse|stringify)\(/,
    ],
  },
  {
    language: 'rust',
    signs: [
      /^[ \t]*(?:pub )?fn \w+.*\{$/m,
      /\blet mut \w/,
      /\bprintln!\(/,
      /^use \w+::/m,
      /^[ \t]*impl\b.*\{$/m,
      /\b(?:Some|Ok|Err)\(/,
    ],
  },
  {
    language: 'powershell',
    signs: [
      /\b(?:Add|Get|Import|Invoke|New|Remove|Set|Start|Write)-[A-Z]\w/,
      /^[ \t]*\$\w+ ?= ?/m,
      /\[(?:System\.|Convert\]|IntPtr)/,
      /\s-(?:eq|ne|like|match) /,
      /^[ \t]*param ?\($/im,
    ],
  },
  {
    language: 'sql',
    signs: [
      /^\s*(?:SELECT|select|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|ALTER TABLE|DROP TABLE|GRANT)\b/,
      /\bSELECT\b.*\bFROM\b|\bselect\b.*\bfrom\b/,
      /^[ \t]*(?:FROM|WHERE|GROUP BY|ORDER BY|(?:LEFT |INNER )?JOIN|VALUES)\b/im,
      /\bWHERE [\w.]+ ?(?:=|LIKE|IN|<|>)/i,
    ],
  },
  {
    language: 'x86asm',
    signs: [
      /^[^\n;]{0,60}\bmov[a-z]{0,4}[ \t]+[^\s,]+,[ \t]*\S/im,
      /^[^\n;]{0,60}\b(?:push|pop|call|jmp|jn?[ez])[ \t]+[\w%[]/im,
      /^[^\n;]{0,60}\b(?:add|sub|xor|lea|cmp|test|and)[ \t]+%?[er]?(?:[a-d][xlh]|[sd]i|[sb]p)\b/im,
      /^[^\n;]{0,60}\bret[nq]?[ \t]*$/im,
    ],
  },
  {
    language: 'yaml',
    signs: [
      /^apiVersion: \S/m,
      /^kind: \S/m,
      /^metadata:$/m,
      /^[ \t]+- \w+: \S/m,
      /^(?:id|info|requests|http|rules):/m,
    ],
  },
  {
    language: 'dockerfile',
    signs: [/^FROM \S+(?: AS \w+)?$/m, /^RUN \S/m, /^(?:CMD|ENTRYPOINT) ?\[/m, /^(?:COPY|ADD|WORKDIR) \S/m],
  },
];

const COMMENT = /^[ \t]*(?:#|\/\/|\/?\*|--|;|REM\b)/i;
const CODE_MARK = /[{}()=<>;"$|\\]/;
const SENTENCE = /(?:[\p{L}'’-]{1,20},? ){6}|\p{Script=Han}{6}/u;

/** The language that `code` is in without doubt. */
export function guessCodeLanguage(code: string): string | undefined {
  if (holdsProse(code)) return undefined;
  if (isJson(code)) return 'json';
  const proven = LANGUAGES.find(({ proofs = [] }) => proofs.some((proof) => proof.test(code)));
  if (proven) return proven.language;
  const [best, next] = LANGUAGES.map(({ language, signs = [] }) => ({
    language,
    found: signs.filter((sign) => sign.test(code)).length,
  })).toSorted((one, other) => other.found - one.found);
  return best && best.found >= 2 && best.found > (next?.found ?? 0) ? best.language : undefined;
}

/** Whether one line in ten is a sentence and no comment: a report or notes with code in them. */
function holdsProse(code: string): boolean {
  const lines = code.split('\n').filter((line) => line.trim() !== '');
  const sentences = lines.filter((line) => SENTENCE.test(line) && !COMMENT.test(line) && !CODE_MARK.test(line));
  return sentences.length * 10 > lines.length;
}

function isJson(code: string): boolean {
  if (!/^\s*[[{]/.test(code)) return false;
  try {
    JSON.parse(code);
    return true;
  } catch {
    return false; // it only looks like it
  }
}
