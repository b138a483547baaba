/** The issue of a day, a week or a month as data. */
import type { APIContext, InferGetStaticPropsType } from 'astro';
import { archiveStore } from '../../../queries/archive-store.ts';
import { changedPages } from '../../../queries/changed-pages.ts';
import { issueJson } from '../../../queries/issue-json.ts';
import { editions } from '../../../queries/issue.ts';
import { outFile, paths } from '../../../urls.ts';

export function getStaticPaths() {
  return changedPages(
    editions(archiveStore).map(({ issue }) => ({
      params: { span: issue.span.name },
      props: { issue: issueJson(issue) },
      file: outFile(paths.issueJson(issue.span.name)),
    })),
  );
}

export function GET({ props }: APIContext<InferGetStaticPropsType<typeof getStaticPaths>>) {
  return Response.json(props.issue);
}
