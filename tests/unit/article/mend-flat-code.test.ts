import assert from 'node:assert/strict';
import test from 'node:test';
import { mendFlatCode } from '../../../src/article/mend-flat-code.ts';

const PROGRAM = ['function find(key) {', 'var found = table\\[key\\];', 'if (found) {', 'return found;', '}', '}'];

test('mendFlatCode() makes a fence of a program in one paragraph', () => {
  assert.equal(
    mendFlatCode(`代码如下：\n\n${PROGRAM.join('\n')}\n\n以上。`),
    '代码如下：\n\n```\nfunction find(key) {\nvar found = table[key];\nif (found) {\nreturn found;\n}\n}\n```\n\n以上。',
  );
});

test('mendFlatCode() makes one fence of a program whose lines are paragraphs', () => {
  assert.equal(mendFlatCode(PROGRAM.join('\n\n')), mendFlatCode(PROGRAM.join('\n')));
});

test('mendFlatCode() keeps the empty lines and comments of a program, and the heading above it', () => {
  const code =
    'import os\nfrom sys import argv\n\ndef main():\n    name = argv\\[1\\]\n# 说明\n    os.remove(name)\n\nmain()';
  assert.equal(mendFlatCode(`## 利用\n${code}`), `## 利用\n\n\`\`\`\n${code.replaceAll('\\', '')}\n\`\`\``);
});

test('mendFlatCode() makes a fence of a request', () => {
  const request = 'POST /a.php?b=c HTTP/1.1\nHost: x.example\nAccept: \\*/\\*\n\n';
  assert.equal(
    mendFlatCode(`${request}后文`),
    '```\nPOST /a.php?b=c HTTP/1.1\nHost: x.example\nAccept: */*\n```\n\n后文',
  );
});

const texts = [
  ['a list of names', 'Alpha; Beta;\n\nGamma;\n\nDelta;\n\nEpsilon;\n\nZeta;'],
  ['Chinese in half-width punctuation', '漏洞(CVE-2024-1);\n影响(高);\n利用(易);\n修复(有);\n版本(全);'],
  ['a few lines of code', 'a = b();\nc = d();\n\n说明。\n\ne = f();\ng = h();\n\n说明。'],
  ['markup', '<div>\n<p>\n甲\n</p>\n</div>\n<br>'],
  ['what HTML sets as code', '<pre>\na = b();\nc = d();\ne = f();\n\ng = h();\ni = j();\n</pre>'],
  ['hard line breaks', 'a = b();  \nc = d();  \n\n\n甲'],
  ['a list', '- a = b();\n- c = d();\n- e = f();\n- g = h();\n- i = j();'],
  ['code that is indented', '    a = b();\n    c = d();\n    e = f();\n    g = h();\n    i = j();'],
  ['sentences in parentheses', 'This is (as we said) what happened.\nIt took (about) a week (or two).\n(See below.)'],
] as const;

for (const [what, text] of texts) {
  test(`mendFlatCode() leaves ${what} as it is`, () => assert.equal(mendFlatCode(text), text));
}
