/**
 * Works on many files in worker threads. A file that takes longer than the limit, or more memory than a worker has, is
 * given to a fresh worker once more, to be shown as its source: hostile input costs one worker, never the build.
 */
import { availableParallelism } from 'node:os';
import type { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';

import type { Answer, Job } from './worker.ts';

/** SECURITY: legal Markdown can take micromark 7 s (500 KB of backticks); nothing but a clock stops it. */
const TIME_LIMIT_MS = 10_000;
const HEAP_LIMIT_MB = 512;
/** Parsing makes much that dies young: with V8's own 16 MB a tenth of the time goes into collecting it. */
const YOUNG_HEAP_MB = 64;
/** Files a worker is sent at a time: enough to keep it busy while the store is written. */
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
  const queue = [...jobs];
  const workers = Math.min(availableParallelism(), Math.ceil(jobs.length / BATCH));
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

/** Takes batches from the queue until it is empty, in one worker after the other. A fault of ours empties it for all. */
async function work(queue: Job[], options: PoolOptions): Promise<void> {
  const { contentDir, idle } = options.pool;
  let worker = idle.pop() ?? start(contentDir);
  try {
    for (let batch = queue.splice(0, BATCH); batch.length > 0;) {
      const { left, fault } = await send(worker, batch, options.onAnswer);
      batch = left;
      if (fault !== undefined) {
        await worker.terminate();
        worker = start(contentDir);
        batch = [asSource(left[0], fault), ...left.slice(1)];
      }
      if (batch.length === 0) batch = queue.splice(0, BATCH);
    }
  } catch (error) {
    queue.length = 0;
    throw error;
  } finally {
    idle.push(worker);
  }
}

/** Sends a batch; resolves with what is unanswered when the worker failed, and why. The first of them is the culprit. */
function send(worker: Worker, batch: Job[], onAnswer: PoolOptions['onAnswer']): Promise<Sent> {
  return new Promise((resolve, reject) => {
    let answered = 0;
    let timer = setTimeout(timeout, TIME_LIMIT_MS);
    worker.on('message', onMessage).on('error', onError);
    worker.postMessage(batch);

    function onMessage(answer: Answer): void {
      clearTimeout(timer);
      answered += 1;
      onAnswer(answer);
      if (answered === batch.length) finish();
      else timer = setTimeout(timeout, TIME_LIMIT_MS);
    }
    function timeout(): void {
      finish(`it took longer than ${TIME_LIMIT_MS / 1000} s`);
    }
    function onError(error: Error & { code?: string }): void {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') finish(`it took more memory than ${HEAP_LIMIT_MB} MB`);
      else reject(new Error(`Cannot read "${batch[answered]?.path}": ${error.message}`, { cause: error }));
    }
    function finish(fault?: string): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError);
      resolve({ left: batch.slice(answered), fault });
    }
  });
}

/** The job again, to be shown as its source; a second failure of the same file is a bug of ours, and said. */
function asSource(job: Job | undefined, fault: string): Job {
  if (!job || job.rules?.showSource !== undefined)
    throw new Error(`Cannot read "${job?.path}": ${fault}, even as plain text`);
  return { ...job, rules: { ...job.rules, showSource: fault } };
}

function start(contentDir: string): Worker {
  return new Worker(new URL('worker.ts', import.meta.url), {
    workerData: { contentDir },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
  });
}

interface Sent {
  readonly left: Job[];
  readonly fault: string | undefined;
}
