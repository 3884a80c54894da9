import type { ReactNode } from 'react';
import type { Label, SourceHealth, Tone, WrittenBy } from '@/shared/http/schemas';

/** Every text of the interface, in English. A further language is a second object of this type. */
const en = {
  product: 'Daybrief',
  tagline: 'Yesterday in five lines, every number checked.',
  sampleData: 'Sample data',
  title: (day: string) => `${day} – Daybrief`,
  retry: 'Retry',
  refreshing: 'Refreshing…',

  session: {
    opening: 'Opening Daybrief…',
    heading: 'Sign in to Daybrief',
    email: 'Email',
    password: 'Password',
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    signOut: 'Sign out',
    ended: (time: string) => `Your session ended at ${time}. Sign in again to go on.`,
    left: 'You are signed out.',
    unconfirmed:
      'You are signed out on this page, but Daybrief did not confirm it: the session of this browser may still be open.',
    endSession: 'End the session',
    refused: 'Email or password is not right. Check both and try again.',
    tooMany: (seconds: number) =>
      seconds === 1
        ? 'Too many tries. You can try again in 1 second.'
        : `Too many tries. You can try again in ${seconds} seconds.`,
    tooManyWait: 'Too many tries. Wait a moment before you try again.',
    tryAgainNow: 'You can try again now.',
    unreachable: 'Daybrief did not answer. Check your connection and try again.',
    failed: (status: number) => `Daybrief could not sign you in (code ${status}). Try again in a minute.`,
    notUnderstood: 'Daybrief gave an answer this page does not understand. Reload the page and try again.',
    startFailed: (time: string) => `Couldn't reach Daybrief at ${time}`,
    startFailedHelp: 'Your session was not touched. Check your connection and try again.',
  },

  greeting: (hour: number, name: ReactNode) => {
    if (hour >= 5 && hour < 12) return <>Good morning, {name}</>;
    return hour >= 12 && hour < 18 ? <>Good afternoon, {name}</> : <>Good evening, {name}</>;
  },

  day: {
    dayAndZone: (day: string, zone: string) => `${day}, ${zone}`,
    dataThrough: (instant: string) => `Data through ${instant}`,
    noDataYet: 'No data has arrived for this day',
    switcher: 'Day',
    previous: (day: string) => `Previous day, ${day}`,
    next: (day: string) => `Next day, ${day}`,
    noNext: 'Next day: its brief is not due yet',
    choose: 'Choose a day',
  },

  activity: {
    heading: 'Recent Activity',
    loading: (day: string | undefined) =>
      day === undefined ? 'Loading the newest brief…' : `Loading the brief of ${day}…`,
    stillTrying: (day: string | undefined) =>
      day === undefined
        ? 'The newest brief has not arrived yet. Trying again…'
        : `The brief of ${day} has not arrived yet. Trying again…`,
    ready: (day: string) => `The brief of ${day} is shown.`,
    published: (instant: string) => `Published ${instant}`,
    corrected: (instant: string, revision: number) => `Corrected ${instant} (revision ${revision})`,
    quiet: (day: string) => `Quiet day: nothing stood out on ${day}.`,
    priority: (priority: number) => `Item ${priority} of 5`,
    labels: { signal: 'Signal', open_work: 'Open work', standing: 'Standing', calm: 'Calm' } satisfies Record<
      Label,
      string
    >,
    tones: { good: 'Good', bad: 'Needs attention', neutral: 'Neutral' } satisfies Record<Tone, string>,
    writtenBy: {
      counted: 'Counted',
      model: 'AI-written, numbers checked',
      scripted: 'Test script, no model',
      template: 'Rule-based',
    } satisfies Record<WrittenBy, string>,
    loadFailed: (day: string | undefined) =>
      day === undefined ? "Couldn't load the newest brief" : `Couldn't load the brief of ${day}`,
    causes: {
      unreachable: 'Daybrief did not answer. Check your connection and try again.',
      timeout: 'Daybrief took longer than 10 seconds to answer. Try again in a minute.',
      malformed:
        'Daybrief gave an answer this page does not understand. Reload the page; if it stays, tell your administrator.',
      busy: 'Daybrief is answering too many requests. Try again in a minute.',
      forbidden: 'Your role may not read this brief. An administrator of your organisation can grant it.',
      status: 'Daybrief failed to answer. Try again; if it stays, tell your administrator the code.',
    },
    code: (code: string) => `Code: ${code}`,
    offline: (day: string | undefined) =>
      day === undefined
        ? 'You are offline, and the newest brief is not loaded yet'
        : `You are offline, and the brief of ${day} is not loaded yet`,
    offlineHelp: 'It loads by itself when the connection is back.',
    absent: {
      due: (day: string) => `No brief for ${day} yet`,
      dueHelp: (zone: string) =>
        `Briefs are due about 15 minutes after midnight, ${zone} time. This page looks again every 10 minutes.`,
      notOver: (day: string) => `${day} is not over yet`,
      notOverHelp: (day: string, zone: string) =>
        `Its brief is due on ${day}, about 15 minutes after midnight, ${zone} time.`,
      never: (day: string) => `No brief for ${day}`,
      neverHelp: 'None was made for this day. An administrator can have it made, or choose another day.',
      lookAgain: 'Look again',
      goTo: (day: string) => `Go to ${day}`,
    },
    stale: {
      couldNot: (time: string) => `Couldn't refresh at ${time}.`,
      offline: 'You are offline.',
      through: (instant: string) => `Showing data through ${instant}.`,
      asOf: (instant: string) => `Showing what was loaded ${instant}.`,
    },
  },

  why: {
    heading: 'Why this is here',
    pinned: 'The first two items are counted every day, whatever the number.',
    score: 'Score',
    kindWeight: 'Weight of this kind of item',
    impact: 'How much of the day it affects',
    significance: 'How sure it is not chance',
    actionability: 'How much can be done about it',
    novelty: 'How long since a line like it',
    preference: 'What readers think of such lines',
    counts: 'What is counted',
    window: 'Window',
    windowOf: (from: string, until: string, zone: string) => `From ${from} until ${until}, ${zone}`,
    version: 'Data version',
  },

  sources: {
    heading: 'Sources',
    names: { calls: 'Calls', feedback: 'Feedback', service_records: 'Service records' } satisfies Record<
      SourceHealth['source'],
      string
    >,
    received: (instant: string) => `newest ${instant}`,
    receivedNoTime: 'received',
    silent: (instant: string) => `silent since ${instant}`,
    silentNoTime: 'silent',
    never: 'never received. An administrator can connect or import it.',
  },
};

export const messages = en;
