import assert from 'node:assert/strict';
import test from 'node:test';
import { guessCodeLanguage } from '../../../src/article/guess-code-language.ts';

const certain = [
  ['http', 'POST /login HTTP/1.1\nHost: a.example\n\nuser=admin'],
  ['http', 'HTTP/2 302\nlocation: /home'],
  ['session', 'root@kali:~# id\nuid=0(root)'],
  ['session', 'PS C:\\tools> .\\scan.exe -h'],
  ['json', '{"level": 3, "paths": ["/etc", null]}'],
  ['python', 'import socket\n\nclass Probe:\n    def __init__(self):\n        self.open = []'],
  ['python', '#!/usr/bin/env python3\nprint(1)'],
  ['c', '#include <stdio.h>\nint main(void) { return 0; }'],
  ['c', 'char *name = NULL;\nif (node->next)\n    memcpy(name, node->name, 8);'],
  ['cpp', 'auto add = [](auto a) { return a; };\nstd::cout << add(3);'],
  ['java', 'import java.io.File;\n\npublic class Reader {\n}'],
  ['go', 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("x")\n}'],
  ['javascript', 'const seen = new Set();\nconsole.log(seen.size);'],
  ['php', '<?php system($_GET["c"]);'],
  ['bash', '#!/bin/sh\nset -e'],
  ['sql', 'SELECT name FROM users\nWHERE id = 1;'],
  ['x86asm', 'mov eax, [rdi]\nadd rdi, 2\njmp next'],
  ['diff', 'diff --git a/x b/x\n-one\n+two'],
  ['xml', '<?xml version="1.0"?><a/>'],
] as const;

for (const [language, code] of certain) {
  test(`guessCodeLanguage() knows ${language} in ${JSON.stringify(code.slice(0, 30))}`, () => {
    assert.equal(guessCodeLanguage(code), language);
  });
}

const uncertain = [
  ['one line that many languages share', 'return 0;'],
  ['a name', 'index.php?id=2'],
  ['something that only looks like JSON', '{ name: a }'],
  ['a sentence with words of SQL', 'Select the file from the list where it was saved'],
  ['Chinese prose', '节点甲发送消息时，总线上的节点都会收到。\n节点乙处理这条消息。'],
  [
    'an advisory that quotes code',
    'A remote attacker can exploit this flaw to run code\n\n#include <stdio.h>\n\nThe vendor was told about it in time',
  ],
  ['nothing', ''],
] as const;

for (const [what, code] of uncertain) {
  test(`guessCodeLanguage() leaves ${what} alone`, () => {
    assert.equal(guessCodeLanguage(code), undefined);
  });
}
