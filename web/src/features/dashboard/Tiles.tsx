import type { Tile } from '@/features/dashboard/dashboardQuery';
import styles from '@/features/dashboard/Tiles.module.css';
import { useMetricText } from '@/shared/metrics/useMetricText';
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
          ? t('dashboard.tooFew')
          : usual === null
            ? t('dashboard.noUsual')
            : t('dashboard.usual', { low: amountOf(usual.low, unit), high: amountOf(usual.high, unit) })}
      </dd>
    </div>
  );
}
