/** Builds sites for tests: a content folder of the test's own, each with its own output and cache. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A site of its own in a temporary folder. */
export class TestSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'zhaibao-site-'));
  readonly content = join(this.folder, 'content');
  readonly out = join(this.folder, 'dist');
  readonly cache = join(this.folder, 'cache');
  /** Folder of the project that builds it. */
  project = ROOT;

  /** Builds from here on with a project whose file `src/site.ts` is changed so. */
  changeSettings(change: (source: string) => string): void {
    this.project = join(this.folder, 'project');
    if (!existsSync(this.project)) {
      for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
        cpSync(join(ROOT, name), join(this.project, name), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules'), join(this.project, 'node_modules'));
    }
    const file = join(this.project, 'src/site.ts');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    mkdirSync(this.content, { recursive: true });
    for (const [name, data] of Object.entries(files)) {
      mkdirSync(dirname(join(this.content, name)), { recursive: true });
      writeFileSync(join(this.content, name), data);
    }
  }

  /** Runs a command of the project on the site. */
  async run(command: string, options: RunOptions = {}): Promise<Outcome> {
    const child = this.start(command, options);
    const outcome = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name]?.setEncoding('utf8').on('data', (data: string) => (outcome[name] += data));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, ...outcome };
  }

  /** Starts a command without waiting for it. */
  start(command: string, { args = [], variables = {}, uid }: RunOptions = {}): ChildProcess {
    return spawn(process.execPath, [join(this.project, `src/commands/${command}.ts`), ...args], {
      cwd: this.project,
      ...(uid !== undefined && { uid }),
      env: {
        ...process.env,
        SITE_URL: '',
        BASE_PATH: '',
        EDITOR_DIR: this.folder,
        CONTENT_DIR: this.content,
        OUT_DIR: this.out,
        CACHE_DIR: this.cache,
        ...variables,
      },
    });
  }

  /** The text of a file of the built site. */
  read(path: string): string {
    return readFileSync(join(this.out, path), 'utf8');
  }

  /** Every file of the built site with its bytes, sorted by name. */
  files(folder = this.out): Map<string, string> {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(names.toSorted().map((name) => [name.slice(folder.length + 1), readFileSync(name, 'latin1')]));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** An article as a bot leaves it; `fields` replace or add raw frontmatter values. */
export function captured(body: string, fields: Readonly<Record<string, string>> = {}): string {
  const values = {
    title: '一则消息',
    url: 'https://news.example/one',
    source: '某源',
    date: '2024-05-17',
    fetch_date: '2024-05-18T08:00:00.123456',
    ...fields,
  };
  return `---\n${Object.entries(values)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n\n${body}\n`;
}

interface RunOptions {
  readonly args?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  /** The user that the command runs as. */
  readonly uid?: number;
}
