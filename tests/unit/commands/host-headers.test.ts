import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headersFor, parseHostHeaders, readHostHeaders } from '../../../src/commands/host-headers.ts';

const TEXT = `# What every response carries
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; img-src 'self' https:
  Cross-Origin-Resource-Policy: same-origin

/feed.xml
  # feeds are read by other sites
  Cross-Origin-Resource-Policy: cross-origin
`;

test('headersFor() gives every path what /* says', () => {
  assert.deepEqual(headersFor(parseHostHeaders(TEXT), '/archive/'), {
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; img-src 'self' https:",
    'cross-origin-resource-policy': 'same-origin',
  });
});

test('headersFor() lets the later, closer rule win', () => {
  assert.equal(headersFor(parseHostHeaders(TEXT), '/feed.xml')['cross-origin-resource-policy'], 'cross-origin');
});

test('headersFor() takes a pattern without /* as one path', () => {
  assert.equal(headersFor(parseHostHeaders(TEXT), '/feed.xml.html')['cross-origin-resource-policy'], 'same-origin');
});

test('readHostHeaders() finds no rules where there is no file', () => {
  assert.deepEqual(readHostHeaders('/nonexistent/_headers'), []);
});
