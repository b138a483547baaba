/** Which of the usual hosts take a site, by its files and bytes. */
import { number } from '../format.ts';
import type { SiteFile } from './verify-site.ts';

interface Host {
  readonly name: string;
  readonly files?: number;
  readonly bytes?: number;
  /** Of one file. */
  readonly file?: number;
}

const MIB = 2 ** 20;

/** As the hosts publish them; `docs/deploy` has a page for each. */
const HOSTS: readonly Host[] = [
  { name: 'GitHub Pages', bytes: 1e9 },
  { name: 'Cloudflare, free', files: 20_000, file: 25 * MIB },
  { name: 'Cloudflare, paid', files: 100_000, file: 25 * MIB },
  { name: 'Vercel, by its command line', files: 15_000 },
];

/** A line for what the site weighs, and one for each host. */
export function hostLines(files: readonly SiteFile[]): string[] {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const largest = files.reduce((most, file) => (file.bytes > most.bytes ? file : most), { name: '', bytes: 0 });
  return [
    `${format(files.length)} files, ${megabytes(bytes)}; the largest is ${largest.name}, ${megabytes(largest.bytes)}`,
    ...HOSTS.map((host) => `${host.name}: ${excess(host, { files: files.length, bytes, file: largest.bytes })}`),
  ];
}

function excess(host: Host, site: { files: number; bytes: number; file: number }): string {
  const over = [
    ...(host.files !== undefined && site.files > host.files ? [`${format(host.files)} files at most`] : []),
    ...(host.bytes !== undefined && site.bytes > host.bytes ? [`${megabytes(host.bytes)} at most`] : []),
    ...(host.file !== undefined && site.file > host.file ? [`${megabytes(host.file)} a file at most`] : []),
  ];
  return over.length > 0 ? `too much, it takes ${over.join(' and ')}` : 'fits';
}

function format(value: number): string {
  return number(value, 'en');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
