import styles from '@/features/dashboard/Tiles.module.css';
import type { Tile, Usual } from '@/shared/http/schemas';
import { useMetricText } from '@/shared/metrics/useMetricText';
import type { MessageId } from '@/shared/words/messageId';
import { useWords } from '@/shared/words/WordsProvider';

export function Tiles({ tiles }: { tiles: Tile[] }) {
  return (
    <dl className={styles.tiles}>
      {tiles.map((tile) => (
        <TileBox key={tile.metric} tile={tile} />
      ))}
    </dl>
  );
}

function TileBox({ tile }: { tile: Tile }) {
  const { t } = useWords();
  const { amountOf } = useMetricText();
  const { usual, unit, value } = tile;
  return (
    <div className={styles.tile} data-direction={tile.direction}>
      <dt className={styles.name}>{tile.name}</dt>
      <dd className={styles.value}>{value === null ? '–' : amountOf(value, unit)}</dd>
      <dd className={styles.usual}>
        {value === null
          ? t('dashboard.noValue')
          : usual === null
            ? t('dashboard.noUsual')
            : t(standing(value, usual), { low: amountOf(usual.low, unit), high: amountOf(usual.high, unit) })}
      </dd>
    </div>
  );
}

function standing(value: number, { low, high }: Usual): MessageId {
  if (value > high) return 'dashboard.above';
  return value < low ? 'dashboard.below' : 'dashboard.usual';
}
