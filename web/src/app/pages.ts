import {
  Building2,
  CalendarClock,
  CalendarDays,
  ChartLine,
  Database,
  type LucideIcon,
  Sun,
} from 'lucide-react';
import type { Member } from '@/shared/http/schemas';
import type { MessageId } from '@/shared/words/messageId';

type Page = { path: string; name: MessageId; icon: LucideIcon; of?: (member: Member) => boolean };

const isAdmin = (member: Member) => member.role === 'admin';

/** The navigation: at most five for anybody. An administrator goes to the operations by the organisation. */
const pages: Page[] = [
  { path: '/', name: 'shell.nav.today', icon: Sun },
  { path: '/history', name: 'shell.nav.history', icon: CalendarDays },
  { path: '/trends', name: 'shell.nav.trends', icon: ChartLine },
  { path: '/records', name: 'shell.nav.records', icon: Database },
  { path: '/org', name: 'shell.nav.org', icon: Building2, of: isAdmin },
  {
    path: '/ops',
    name: 'shell.nav.ops',
    icon: CalendarClock,
    of: (member) => member.operator && !isAdmin(member),
  },
];

export function pagesOf(member: Member): Page[] {
  return pages.filter(({ of }) => of === undefined || of(member));
}
