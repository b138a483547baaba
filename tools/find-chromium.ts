/**
 * Finds the Chromium that browser tests run in, and on a bare Debian installs it. As a command it prints the path.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where the installers of the three systems put it when it is not on the PATH. */
const USUAL_PLACES = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Without a font of Han characters every one of them is the same empty box, and screenshots show nothing. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Path of a Chromium or Chrome: CHROMIUM of the environment, else what this machine has. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named) return isExecutable(named) ? named : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...USUAL_PLACES].find(isExecutable);
}

/** As `findChromium`, but installs Debian's where there is none and this process may; throws with what to do else. */
export function ensureChromium(): string {
  const found = findChromium() ?? (mayInstall() ? installFromDebian() : undefined);
  if (found) return found;
  const named = process.env['CHROMIUM'];
  const state = named ? `CHROMIUM is "${named}", which cannot be run` : 'none is on the PATH or in the usual places';
  throw new Error(
    `Cannot find Chromium or Chrome: ${state}. Install it (on Debian: apt-get install ${DEBIAN_PACKAGES.join(' ')}) or set CHROMIUM to its path`,
  );
}

function mayInstall(): boolean {
  return !process.env['CHROMIUM'] && process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');
}

function installFromDebian(): string | undefined {
  console.error(`Installing ${DEBIAN_PACKAGES.join(' and ')} for the browser tests …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [['update'], ['install', '--yes', '--no-install-recommends', ...DEBIAN_PACKAGES]]) {
    const { status, stderr } = spawnSync('apt-get', ['--quiet', '--quiet', ...step], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`Cannot install Chromium: apt-get ${step[0]} ended with ${status}\n${stderr}`);
  }
  return findChromium();
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.main) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
