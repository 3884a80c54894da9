import {
  CalendarClock,
  CalendarOff,
  CalendarX2,
  CircleX,
  CloudOff,
  Database,
  History,
  Hourglass,
  Leaf,
  Loader,
  Lock,
  type LucideIcon,
  Ruler,
  SearchX,
  Unplug,
  WifiOff,
} from 'lucide-react';
import type { MessageId } from '@/shared/words/messageId';

type Row = {
  icon: LucideIcon;
  /** In place of the content, or a line above content that stays. */
  look: 'notice' | 'line';
  title: MessageId;
  help?: MessageId;
  urgent?: true;
};

/** Every state a page can be in besides showing what it has; `/dev/states` shows them all. */
export const stateTable = {
  generating: {
    icon: Loader,
    look: 'line',
    title: 'state.generating',
    help: 'state.generatingHelp',
  },
  quiet: { icon: Leaf, look: 'line', title: 'state.quiet' },
  closed: { icon: CalendarOff, look: 'line', title: 'state.closed' },
  notConnected: {
    icon: Database,
    look: 'notice',
    title: 'state.notConnected',
    help: 'state.notConnectedHelp',
  },
  notConnectedLine: { icon: Database, look: 'line', title: 'state.notConnectedLine' },
  oldRevision: { icon: History, look: 'line', title: 'day.revisionOld' },
  noResults: { icon: SearchX, look: 'notice', title: 'state.noResults', help: 'state.noResultsHelp' },
  stale: { icon: History, look: 'line', title: 'state.couldNot', help: 'state.through' },
  staleOffline: { icon: WifiOff, look: 'line', title: 'state.youAreOffline', help: 'state.through' },
  sourceLate: { icon: Unplug, look: 'line', title: 'state.sourceLate' },
  degraded: { icon: Ruler, look: 'line', title: 'state.degraded' },
  error: { icon: CircleX, look: 'notice', title: 'state.error', help: 'state.cause.status', urgent: true },
  offline: { icon: WifiOff, look: 'notice', title: 'state.offline', help: 'state.offlineHelp' },
  forbidden: { icon: Lock, look: 'notice', title: 'state.forbidden', help: 'state.forbiddenHelp' },
  rateLimited: { icon: Hourglass, look: 'notice', title: 'state.rateLimited', help: 'state.rateLimitedHelp' },
  due: { icon: CalendarClock, look: 'notice', title: 'state.due', help: 'state.dueHelp' },
  notOver: { icon: CalendarClock, look: 'notice', title: 'state.notOver', help: 'state.notOverHelp' },
  absent: { icon: CalendarX2, look: 'notice', title: 'state.absent', help: 'state.absentHelp' },
  unavailable: { icon: CloudOff, look: 'notice', title: 'state.unavailable', help: 'state.unavailableHelp' },
} as const satisfies Record<string, Row>;

export type StateName = keyof typeof stateTable;

export function rowOf(name: StateName): Row {
  return stateTable[name];
}
