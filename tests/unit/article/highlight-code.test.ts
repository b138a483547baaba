import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { ALIASES, GRAMMARS } from '../../../src/article/code-languages.ts';
import { elementsOf, renderChecked } from './body-check.ts';

test('highlightCode() gives classes to the tokens of a named language', () => {
  assert.deepEqual(tokens('```python\ndef greet(name):  # 问候\n    return "hi", 3\n```'), [
    ['code-keyword', 'def'],
    ['code-name', 'greet'],
    ['code-comment', '# 问候'],
    ['code-keyword', 'return'],
    ['code-string', '"hi"'],
    ['code-number', '3'],
  ]);
});

for (const info of ['JavaScript', 'js', 'language-js', 'js {1,3}', 'lang-JS title="a.js"']) {
  test(`highlightCode() reads the language of a fence called ${info}`, () => {
    assert.deepEqual(tokens(fence(info, 'let a'))[0], ['code-keyword', 'let']);
  });
}

test('highlightCode() guesses behind a name that is no language, and where there is none', () => {
  for (const info of ['', 'POST', '...', 'constructor', '__proto__']) {
    assert.deepEqual(tokens(fence(info, 'GET /a HTTP/1.1\nHost: b.example')), [
      ['code-keyword', 'GET'],
      ['code-name', 'Host'],
    ]);
  }
});

test('highlightCode() leaves code plain that is called text, or is of no certain language', () => {
  assert.deepEqual(tokens(fence('text', 'import os\nimport sys\nprint("x")')), []);
  assert.deepEqual(tokens(fence('', 'see https://a.example for 3 more')), []);
});

test('highlightCode() does not believe that a command is PHP', () => {
  assert.deepEqual(tokens(fence('php', 'pip install "requests" for 3')), []);
  assert.deepEqual(tokens(fence('php', 'echo "x" . $name;'))[0], ['code-keyword', 'echo']);
});

test('highlightCode() tells a session from a script where a fence is called shell', () => {
  assert.deepEqual(tokens(fence('shell', 'root@box:~# echo "a"\nit said "a" for 3')), [
    ['code-comment', 'root@box:~# '],
    ['code-name', 'echo'],
    ['code-string', '"a"'],
  ]);
  assert.deepEqual(tokens(fence('shell', 'echo "a"')), [
    ['code-name', 'echo'],
    ['code-string', '"a"'],
  ]);
});

test('highlightCode() marks what a patch adds and takes away', () => {
  assert.deepEqual(tokens(fence('diff', '-one\n+two\n same')), [
    ['code-removed', '-one'],
    ['code-added', '+two'],
  ]);
});

test('highlightCode() leaves minified code and very long code plain', () => {
  assert.deepEqual(tokens(fence('js', `let a;${'b();'.repeat(300)}`)), []);
  assert.deepEqual(tokens(fence('js', 'let a;\n'.repeat(2000))), []);
  assert.ok(tokens(fence('js', 'let a;\n'.repeat(1000))).length > 0);
});

test('highlightCode() stops after many blocks, so that no article takes for ever', () => {
  const block = fence('js', 'let a;\n'.repeat(1200));
  assert.equal(tokens(`${block}\n\n`.repeat(9)).length, 3 * 1200);
});

test('highlightCode() names each block of code, and brings it within reach of the keyboard', () => {
  for (const markdown of [fence('js', 'let a'), fence('', 'a'), '    indented', '<pre>raw <b>text</b></pre>']) {
    const pre = elementsOf(renderChecked(markdown).safeHtml).find(({ tagName }) => tagName === 'pre');
    assert.deepEqual(pre?.attributes, { tabindex: '0', role: 'group', 'aria-label': '代码' });
  }
});

test('highlightCode() colours nothing that an article has dressed as a token', () => {
  const { safeHtml } = renderChecked(
    '<span class="code-keyword">x</span> <pre><code><span class="code-string">y</span></code></pre>',
  );
  assert.doesNotMatch(safeHtml, /class=/);
});

test('highlightCode() shows markup in code as text', () => {
  const { safeHtml, text } = renderChecked(fence('html', '<script>alert("</code>")</script><img src=x onerror=y>'));
  assert.ok(text.includes('<script>alert("</code>")</script><img src=x onerror=y>'));
  assert.deepEqual(
    elementsOf(safeHtml).filter(({ tagName }) => !['pre', 'code', 'span'].includes(tagName)),
    [],
  );
});

test('highlightCode() keeps every character, whatever the code and the language', () => {
  const languages = [...Object.keys(GRAMMARS), ...Object.values(ALIASES).flat(), 'zz', ''];
  const pieces = [
    '"',
    "'",
    '`',
    '/*',
    '*/',
    '//',
    '#',
    '<?',
    '<a b="',
    '{',
    '}',
    '$',
    '\\',
    '\n',
    ' ',
    'if',
    'a',
    '漏',
    '0x',
    '<<E',
  ];
  const code = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 40 });
  fc.assert(
    fc.property(fc.constantFrom(...languages), code, (language, parts) => {
      const source = parts
        .join('')
        .replaceAll(/[`\r\0]|\p{Cs}|\u200B|\u2060|\uFEFF/gu, '')
        .trim();
      const { text } = renderChecked(`\`\`\`${language}\n${source}\n\`\`\``);
      const { text: plain } = renderChecked(`\`\`\`text\n${source}\n\`\`\``);
      assert.equal(text, plain);
    }),
    { numRuns: 600, seed: 20240517 },
  );
});

function fence(info: string, code: string): string {
  return `\`\`\`${info}\n${code}\n\`\`\``;
}

/** The tokens that a reader sees coloured. */
function tokens(markdown: string): [string | undefined, string][] {
  return elementsOf(renderChecked(markdown).safeHtml)
    .filter(({ tagName }) => tagName === 'span')
    .map(({ attributes, text }) => [attributes['class'], text]);
}
