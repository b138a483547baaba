/**
 * Works on many files in worker threads. A file that takes longer than the limit, or more memory than a worker has, is
 * given to a fresh worker once more, to be shown as its source: hostile input costs one worker, never the build.
 */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';

import type { Answer, Job } from './worker.ts';

/** SECURITY: legal Markdown can take micromark 7 s (500 KB of backticks); nothing but a clock stops it. */
const TIME_LIMIT_MS = 10_000;
const HEAP_LIMIT_MB = 512;
/** Parsing makes much that dies young: with V8's own 16 MB a tenth of the time goes into collecting it. */
const YOUNG_HEAP_MB = 64;
/** Files a worker is sent at a time, for a message costs as much as a short file. A batch that fails is sent file by file. */
const BATCH = 16;
/** Rows to a transaction: bounds what a kill can lose. */
const COMMIT_EVERY = 500;

/** Worker threads for the files of one folder; they are started as they are needed, and kept. */
export interface WorkerPool {
  readonly contentDir: string;
  readonly idle: Worker[];
}

/** Files worked on in worker threads, and a store that the answers are written into. */
export interface FileWork {
  readonly store: DatabaseSync;
  readonly pool: WorkerPool;
  readonly onProgress: (done: number, total: number) => void;
}

export interface PoolOptions extends FileWork {
  /** Writes into the store. */
  readonly onAnswer: (answer: Answer) => void;
}

/** Gives `use` a pool, and ends its workers afterwards: to start one takes half a second of a core. */
export async function withWorkers<Result>(
  contentDir: string,
  use: (pool: WorkerPool) => Promise<Result>,
): Promise<Result> {
  const pool: WorkerPool = { contentDir, idle: [] };
  try {
    return await use(pool);
  } finally {
    await Promise.all(pool.idle.map((worker) => worker.terminate()));
  }
}

/**
 * Resolves when every job has been answered, and what was written committed; answers come in no particular order. Rejects
 * when the work that is under way has stopped.
 */
export async function runInWorkers(jobs: readonly Job[], options: PoolOptions): Promise<void> {
  const { store } = options;
  const queue = batchesOf(jobs);
  const workers = Math.min(availableParallelism(), queue.length);
  let done = 0;
  function onAnswer(answer: Answer): void {
    options.onAnswer(answer);
    done += 1;
    if (done % COMMIT_EVERY === 0) store.exec('COMMIT; BEGIN');
    options.onProgress(done, jobs.length);
  }
  if (jobs.length === 0) return;
  store.exec('BEGIN');
  const ends = await Promise.allSettled(Array.from({ length: workers }, () => work(queue, { ...options, onAnswer })));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  store.exec('COMMIT');
}

function batchesOf(jobs: readonly Job[]): Job[][] {
  return Array.from({ length: Math.ceil(jobs.length / BATCH) }, (_, index) =>
    jobs.slice(index * BATCH, (index + 1) * BATCH),
  );
}

/** Takes batches from the queue until it is empty, in one worker after the other. A fault of ours empties it for all. */
async function work(queue: Job[][], { pool, onAnswer }: PoolOptions): Promise<void> {
  let worker = pool.idle.pop() ?? (await start(pool.contentDir));
  try {
    for (let batch = queue.shift(); batch; batch = queue.shift()) {
      const sent = await send(worker, batch);
      if ('answers' in sent) sent.answers.forEach(onAnswer);
      else {
        await worker.terminate();
        worker = await start(pool.contentDir);
        queue.unshift(...again(batch, sent.fault));
      }
    }
  } catch (error) {
    queue.length = 0;
    throw error;
  } finally {
    pool.idle.push(worker);
  }
}

/** Sends a batch; resolves with its answers, or with why there are none. */
function send(worker: Worker, batch: readonly Job[]): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(onTimeout, TIME_LIMIT_MS);
    worker.on('message', onMessage).on('error', onError);
    worker.postMessage(batch);

    function onMessage(answers: Answer[]): void {
      finish({ answers });
    }
    function onTimeout(): void {
      finish({ fault: `it took longer than ${TIME_LIMIT_MS / 1000} s` });
    }
    function onError(error: Error & { code?: string }): void {
      // Of a batch, only its files one by one tell whose fault it is.
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || batch.length > 1)
        finish({ fault: `it took more memory than ${HEAP_LIMIT_MB} MB` });
      else reject(new Error(`Cannot read "${batch[0]?.path}": ${error.message}`, { cause: error }));
    }
    function finish(sent: Sent): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError);
      resolve(sent);
    }
  });
}

/** A batch file by file; a file alone to be shown as its source. A second failure of that is a bug of ours, and said. */
function again(batch: readonly Job[], fault: string): Job[][] {
  if (batch.length > 1) return batch.map((job) => [job]);
  return batch.map((job) => {
    if (job.rules?.showSource !== undefined) throw new Error(`Cannot read "${job.path}": ${fault}, even as plain text`);
    return [{ ...job, rules: { ...job.rules, showSource: fault } }];
  });
}

/** Resolves when the worker has loaded its code: its first batch is not to pay for that on a busy machine. */
async function start(contentDir: string): Promise<Worker> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: { contentDir },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
  });
  await once(worker, 'message');
  return worker;
}

type Sent = { readonly answers: readonly Answer[] } | { readonly fault: string };
