import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from '../../../src/article/decode.ts';

/** 网络安全公司在一份报告中说，这个漏洞已经被用来攻击多家机构。 */
const CHINESE_IN_GB18030 =
  'cdf8c2e7b0b2c8abb9abcbbed4dad2bbb7ddb1a8b8e6d6d0cbb5a3acd5e2b8f6c2a9b6b4d2d1beadb1bbd3c3c0b4b9a5bbf7b6e0bcd2bbfab9b9a1a3';

test('decodeText() reads UTF-8 and leaves out a byte order mark', () => {
  assert.deepEqual(decodeText(new TextEncoder().encode('\u{FEFF}漏洞')), { text: '漏洞' });
});

test('decodeText() keeps every line end, so that lines count as in the file', () => {
  assert.deepEqual(decodeText(new TextEncoder().encode('a\r\nb\n')), { text: 'a\r\nb\n' });
});

test('decodeText() reads Chinese in GB18030 and reports it', () => {
  assert.deepEqual(decodeText(Buffer.from(CHINESE_IN_GB18030, 'hex')), {
    text: '网络安全公司在一份报告中说，这个漏洞已经被用来攻击多家机构。',
    repaired: 'wrong-encoding',
  });
});

const UNREADABLE = [
  {
    name: 'Korean in EUC-KR',
    hex: 'c7d1b1b920c0cec5cdb3dd20bab8bec820c8b8bbe7b0a120bbf5b7cebfee20c3ebbee0c1a1c0bb20b9dfc7a5c7dfb4d9',
  },
  { name: 'Russian in Windows-1251', hex: 'cdeee2e0ff20f3ffe7e2e8eceef1f2fc20e220f1e8f1f2e5ece520ede0e9e4e5ede0' },
  { name: 'French in Latin-1', hex: '4c276574e920e074e920e974e9' },
  { name: 'the start of a picture', hex: '89504e470d0a1a0a0000000d49484452' },
];

for (const { name, hex } of UNREADABLE) {
  test(`decodeText() does not pass off ${name} as Chinese`, () => {
    assert.equal(decodeText(Buffer.from(hex, 'hex')), undefined);
  });
}

test('decodeText() shows a NUL byte as U+FFFD and reports it', () => {
  assert.deepEqual(decodeText(Uint8Array.of(0x61, 0, 0x62)), { text: 'a\u{FFFD}b', repaired: 'nul-byte' });
});

test('decodeText() reads no bytes as no text', () => {
  assert.deepEqual(decodeText(new Uint8Array()), { text: '' });
});
