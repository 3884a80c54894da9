import { Compass } from 'lucide-react';
import { Link } from 'react-router';
import { Notice } from '@/shared/ui/Notice';
import { useWords } from '@/shared/words/WordsProvider';

export default function NotFound() {
  const { t } = useWords();
  return (
    <>
      <title>{t('shell.title', { page: t('shell.notFound') })}</title>
      <h1 className="visually-hidden">{t('shell.notFound')}</h1>
      <Notice
        icon={Compass}
        title={t('shell.notFound')}
        action={
          <Link className="link" to="/">
            {t('shell.goToday')}
          </Link>
        }
      >
        {t('shell.notFoundHelp')}
      </Notice>
    </>
  );
}
