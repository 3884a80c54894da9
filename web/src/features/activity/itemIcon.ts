import {
  Activity,
  ChartNoAxesCombined,
  ChartPie,
  Landmark,
  Leaf,
  type LucideIcon,
  PhoneCall,
  PhoneMissed,
  Unplug,
} from 'lucide-react';

const icons: Record<string, LucideIcon> = {
  ready_calls: PhoneCall,
  missed_calls: PhoneMissed,
  day_change: ChartNoAxesCombined,
  share_change: ChartPie,
  calm: Leaf,
  data_gap: Unplug,
  standing: Landmark,
};

/** A kind this page does not know yet still gets an icon, one that claims nothing. */
export function iconOf(type: string): LucideIcon {
  return Object.hasOwn(icons, type) ? (icons[type] ?? Activity) : Activity;
}
