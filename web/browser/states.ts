import type { Page } from 'playwright-core';
import { examples } from './contract.ts';
import { type PlayedApi, replies } from './faults.ts';
import { heading, loginHeading, rows } from './pages.ts';

type State = {
  prepare: (api: PlayedApi) => void;
  path?: string;
  reach: (page: Page, api: PlayedApi) => Promise<void>;
};

const minutes = (count: number) => count * 60_000;

/** Every state of the page: how the API brings it about, and how to know that it is there. */
export const states: Record<string, State> = {
  login: {
    prepare: (api) => {
      api.refresh = replies.problem(examples.noSession);
    },
    reach: (page) => loginHeading(page).waitFor(),
  },
  'login-refused': {
    prepare: (api) => {
      api.refresh = replies.problem(examples.noSession);
      api.login = replies.problem(examples.refusedCredentials);
    },
    reach: async (page) => {
      await page.getByLabel('Email').fill('dana@harbour-auto.example');
      await page.getByLabel('Password').fill('not the password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('Email or password is not right').waitFor();
    },
  },
  unreachable: {
    prepare: (api) => {
      api.refresh = replies.cut;
    },
    reach: (page) => page.getByText("Couldn't reach Daybrief").waitFor(),
  },
  loading: {
    prepare: (api) => {
      api.brief = replies.silence;
    },
    reach: async (page) => {
      await heading(page).waitFor();
      await page.clock.runFor(300);
      await page.getByTestId('skeleton').waitFor();
    },
  },
  ready: { prepare: () => undefined, reach: (page) => rows(page).nth(4).waitFor() },
  gaps: {
    prepare: (api) => {
      api.brief = replies.json(examples.briefWithGaps);
    },
    path: `/days/${examples.briefWithGaps.date}`,
    reach: (page) => page.getByText('silent since Fri 13 Nov').waitFor(),
  },
  empty: {
    prepare: (api) => {
      api.brief = replies.problem(examples.noBrief);
    },
    reach: (page) => page.getByText('No brief for Tue 17 Nov yet').waitFor(),
  },
  error: {
    prepare: (api) => {
      api.brief = replies.problem(examples.internal);
    },
    reach: async (page, api) => {
      await retryUntil(page, api, 4);
      await page.getByText("Couldn't load the brief of Tue 17 Nov").waitFor();
    },
  },
  stale: {
    prepare: () => undefined,
    reach: async (page, api) => {
      await rows(page).nth(4).waitFor();
      api.brief = replies.problem(examples.internal);
      const before = api.asked.brief;
      await page.clock.runFor(minutes(10));
      await retryUntil(page, api, before + 4);
      await page.getByText("Couldn't refresh at").waitFor();
    },
  },
};

/** Lets the backoff pass on the page's own clock until the given number of requests was made. */
export async function retryUntil(page: Page, api: PlayedApi, requests: number): Promise<void> {
  const limit = 200;
  for (let step = 0; step < limit && api.asked.brief < requests; step++) await page.clock.runFor(500);
}
