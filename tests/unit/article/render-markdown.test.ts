import assert from 'node:assert/strict';
import test from 'node:test';
import { renderMarkdown } from '../../../src/article/render-markdown.ts';
import { elementsOf, renderChecked } from './body-check.ts';

test('renderMarkdown() makes emphasis beside CJK punctuation', () => {
  assert.equal(html('**加粗。**后文'), '<p><strong>加粗。</strong>后文</p>');
  assert.equal(html('他说**“补丁已发布”**。'), '<p>他说<strong>“补丁已发布”</strong>。</p>');
  assert.equal(html('~~旧版（1.0）~~新版'), '<p><del>旧版（1.0）</del>新版</p>');
  assert.equal(html('**（1）****2024年****数据**'), '<p><strong>（1）2024年数据</strong></p>');
  assert.equal(html('电话**138****5678**、139****0000'), '<p>电话<strong>138****5678</strong>、139****0000</p>');
  assert.equal(
    html('促进**伙伴关系和****技术合作**的必要性'),
    '<p>促进<strong>伙伴关系和技术合作</strong>的必要性</p>',
  );
});

const typedAsText = [
  ['an unclosed comment', 'Before\n\n<!-- a note\n\nThe **rest** of the report', 'rest'],
  ['an iframe in a block', 'Before\n\n<iframe src=x>\n\nThe rest', '<iframe src=x>'],
  ['an unclosed script', 'Before\n\n<script>\nvar a\n\nThe **rest**', 'rest'],
  ['a script in a sentence', 'Use <script>alert(1)</script> to test, says **the rest**', '<script>alert(1)</script>'],
  ['a style block', '<style>\nbody { color: red }\n</style>\n\nThe rest', 'body { color: red }'],
  ['a type parameter', 'A List<String> holds the rest', 'List<String>'],
  ['a placeholder', 'curl -u <your-name> the rest', '<your-name>'],
  ['a tag that is talked about', 'Put a <b> or an <input> in, and </div> after the rest', '<b>'],
  ['an unclosed details', '<details>\n\nThe rest', '<details>'],
  ['a template in a table', '| a |\n| - |\n| <template> |\n\nThe rest', '<template>'],
  ['PHP', '<?php echo 1\n\nThe rest', '<?php echo 1'],
  ['character references in a typed tag', '<x-y title="&lt;&amp;"> the rest', '<x-y title="&lt;&amp;">'],
] as const;

for (const [what, markdown, shown] of typedAsText) {
  test(`renderMarkdown() shows ${what} as text, and all that follows`, () => {
    const { text, degraded } = renderChecked(markdown);
    assert.equal(degraded, undefined);
    assert.ok(text.includes(shown), text);
    assert.match(text, /rest/);
  });
}

test('renderMarkdown() renders the Markdown after a block that is never closed', () => {
  assert.match(html('<!-- a note\n\nThe **rest**'), /<strong>rest<\/strong>/);
});

test('renderMarkdown() leaves no empty paragraph where a comment stood', () => {
  assert.equal(html('One\n\n<!-- more -->\n\nTwo'), '<p>One</p>\n\n<p>Two</p>');
});

test('renderMarkdown() keeps allowed HTML, and hides comments', () => {
  assert.equal(html('H<sub>2</sub>O <!-- no --> and <kbd>Ctrl</kbd>'), '<p>H<sub>2</sub>O  and <kbd>Ctrl</kbd></p>');
  assert.match(
    html('<details>\n<summary>More</summary>\n\n**Text**\n\n</details>'),
    /^<details>\n<summary>More<\/summary>\n<p><strong>/,
  );
});

test('renderMarkdown() shows an article past the limits as its source, cut, and says why', () => {
  const { safeHtml, degraded } = renderChecked(`<b>&amp;${'x'.repeat(3_000_000)}`);
  assert.match(safeHtml, /^<pre tabindex="0"[^>]*><code>&#x3C;b>&#x26;amp;x+<\/code><\/pre>$/);
  assert.ok(safeHtml.length < 201_000);
  assert.equal(degraded, 'more than 2000000 characters');
});

test('renderMarkdown() never throws, not even for an address that is none', () => {
  assert.match(renderMarkdown('[a](b) ![c](d)', { url: 'not an address' }).text, /a/);
});

test('renderMarkdown() resolves links and pictures against the address of the article', () => {
  const markdown = '[a](../b?c#d) [e](//f.example) [g](mailto:h@i.example) ![j](k.png) ![l](http://m.example/n.png)';
  const targets = elementsOf(html(markdown)).flatMap(({ attributes }) => attributes['href'] ?? attributes['src'] ?? []);
  assert.deepEqual(targets, [
    'https://news.example/2024/b?c#d',
    'https://f.example/',
    'mailto:h@i.example',
    'https://news.example/2024/05/k.png',
    'https://m.example/n.png',
  ]);
});

const deadLinks = [
  'javascript:alert(1)',
  '&#106;avascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java&#x09;script:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'weixin://x',
  'https://user:secret@x.example/',
  'http://[::1',
];
for (const href of deadLinks) {
  test(`renderMarkdown() keeps the words of a link to ${href}, not the link`, () => {
    assert.equal(html(`<p><a href="${href}">words</a></p>`), '<p>words</p>');
  });
}

test('renderMarkdown() ends a bare address where Chinese text goes on', () => {
  assert.match(
    html('见https://x.example/a?b=1，以及（www.y.example）。'),
    /href="https:\/\/x.example\/a\?b=1"[^>]*>https:\/\/x.example\/a\?b=1<\/a>，以及/,
  );
  assert.match(
    html('访问https://x.example/下载补丁'),
    /href="https:\/\/x.example\/"[^>]*>https:\/\/x.example\/<\/a>下载补丁/,
  );
  assert.match(html('[维基](https://zh.x.example/漏洞) <https://zh.x.example/漏洞>'), /漏洞<\/a>/);
});

test('renderMarkdown() marks links out, and names those around a bare picture', () => {
  const [, link] = elementsOf(html('[![](a.png)](https://x.example/y)'));
  assert.deepEqual(link?.attributes, {
    href: 'https://x.example/y',
    'aria-label': 'x.example',
    rel: 'nofollow ugc noopener noreferrer',
  });
});

test('renderMarkdown() takes the real source of a lazy picture, and drops placeholders', () => {
  const lazy =
    '<img data-src="http://mmbiz.qpic.cn/a?wx_fmt=png" src="data:image/gif;base64,R0lGOD" width="640" height="9999">';
  assert.deepEqual(
    elementsOf(html(lazy)).map(({ attributes }) => attributes),
    [
      {
        src: 'https://mmbiz.qpic.cn/a?wx_fmt=png',
        alt: '',
        referrerpolicy: 'no-referrer',
        loading: 'lazy',
        decoding: 'async',
        width: '640',
      },
    ],
  );
  assert.equal(elementsOf(html('![logo](data:image/png;base64...)![logo](real.png)')).length, 2);
});

test('renderMarkdown() describes a picture by its title where it has no other words', () => {
  assert.match(html('![](https://pictures.example/1.png "港口的起重机")'), / alt="港口的起重机"/);
  assert.doesNotMatch(html('![](https://pictures.example/1.png "港口的起重机")'), /title=/);
  assert.doesNotMatch(html('![](https://pictures.example/1.png "170720117411.gif")'), /170720117411/);
  assert.match(html('![起重机](https://pictures.example/1.png "港口")'), /title="港口".* alt="起重机"/);
});

test('renderMarkdown() leaves the words of a picture that cannot be shown', () => {
  assert.equal(html('![diagram](weixin://x)'), '<p><span class="img-missing">diagram</span></p>');
});

test('renderMarkdown() drops srcset, handlers, styles and foreign classes', () => {
  const attack =
    '<div class="fixed" style="x" onclick="y" data-pagefind-ignore dir="rtl"><img src="/a.png" srcset="javascript:1" onerror="z"></div>';
  assert.deepEqual(
    elementsOf(html(attack)).map(({ attributes }) => Object.keys(attributes)),
    [[], ['src', 'alt', 'referrerpolicy', 'loading', 'decoding']],
  );
});

test('renderMarkdown() prefixes ids, and keeps links within the article working', () => {
  assert.equal(
    html('<h2 id="body">Part</h2>\n\n[to it](#body), [nowhere](#other)'),
    '<h2 id="user-content-body">Part</h2>\n<p><a href="#user-content-body">to it</a>, nowhere</p>',
  );
});

test('renderMarkdown() links footnotes there and back, without words of its own', () => {
  const { safeHtml, text } = renderChecked('A claim[^源].\n\n[^源]: Its **source**.');
  const links = elementsOf(safeHtml)
    .filter(({ tagName }) => tagName === 'a')
    .map(({ attributes }) => attributes['href']);
  const ids = elementsOf(safeHtml).flatMap(({ attributes }) => attributes['id'] ?? []);
  assert.deepEqual(
    links.map((href) => href?.slice(1)),
    ids.toReversed(),
  );
  assert.deepEqual(text.split(/\s*\n\s*/), ['', 'A claim1.', 'Its source.', '']);
});

test('renderMarkdown() begins headings at h2, without gaps and without empty ones', () => {
  const headings = elementsOf(html('### A\n\n#\n\n##### B\n\n### C\n\n# D\n\n# ![](e.png)')).filter(({ tagName }) =>
    /^h\d$/.test(tagName),
  );
  assert.deepEqual(
    headings.map(({ tagName, text }) => tagName + text.trim()),
    ['h2A', 'h3B', 'h2C', 'h2D'],
  );
});

test('renderMarkdown() makes tables and code reachable by keyboard', () => {
  assert.match(
    html('| a |\n| - |\n| b |'),
    /^<div class="table-scroll" tabindex="0" role="group" aria-label="[^"]+"><table>/,
  );
  assert.match(
    html('```c++\nx;\n```'),
    /^<pre tabindex="0" role="group" aria-label="[^"]+"><code class="language-c\+\+">x;\n/,
  );
});

test('renderMarkdown() heads no column with an empty cell', () => {
  assert.match(html('| | 数目 |\n| --- | --- |\n| 甲 | 1 |'), /<td><\/td>\s*<th>数目<\/th>/);
});

test('renderMarkdown() names the boxes of a task list by their tasks', () => {
  assert.match(html('- [x] Patch *now*'), /<input type="checkbox" checked disabled aria-label="Patch now"> Patch/);
});

test('renderMarkdown() mends lists and details that HTML does not allow', () => {
  assert.equal(html('<div><li>a</li></div>'), '<div><ul><li>a</li></ul></div>');
  assert.equal(html('<ul>a<li>b</li></ul>'), '<ul><li>a</li><li>b</li></ul>');
  assert.equal(html('<dl>a<dt>b</dt></dl>'), '<dl><dd>a</dd><dt>b</dt></dl>');
  assert.equal(html('<details>a</details>'), '<div>a</div>');
});

test('renderMarkdown() removes zero-width characters but not the joints of emoji', () => {
  assert.equal(renderChecked('网\u200B络\u200D安\uFEFF全 👩‍💻').text, '\n网络安全 👩‍💻\n');
});

test('renderMarkdown() tells as text what a reader sees, block by block', () => {
  assert.equal(renderChecked('One  \ntwo ![no](a.png)\n\n- three').text, '\nOne\n\n\ntwo \n\n\n\n\nthree\n\n\n');
});

function html(markdown: string): string {
  return renderChecked(markdown).safeHtml;
}
