import {
  Activity,
  ChartNoAxesCombined,
  ChartPie,
  CircleGauge,
  Goal,
  Landmark,
  Leaf,
  ListTodo,
  type LucideIcon,
  MessagesSquare,
  PhoneCall,
  PhoneMissed,
  Split,
  Sunrise,
  TrendingUp,
  Trophy,
  Unplug,
} from 'lucide-react';

const icons: Record<string, LucideIcon> = {
  ready_calls: PhoneCall,
  missed_calls: PhoneMissed,
  day_change: ChartNoAxesCombined,
  share_change: ChartPie,
  contributor: Split,
  lasting_change: TrendingUp,
  nps_change: CircleGauge,
  feedback_theme: MessagesSquare,
  open_work: ListTodo,
  goal_pace: Goal,
  expectation: Sunrise,
  record_or_streak: Trophy,
  calm: Leaf,
  data_gap: Unplug,
  standing: Landmark,
};

/** A kind this page does not know yet still gets an icon, one that claims nothing. */
export function iconOf(type: string): LucideIcon {
  return Object.hasOwn(icons, type) ? (icons[type] ?? Activity) : Activity;
}
