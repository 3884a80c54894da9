import '@/app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Root } from '@/app/Root';
import { wire } from '@/app/wiring';
import { spokenOf } from '@/shared/words/languages';
import { loadWords } from '@/shared/words/loadWords';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root');
const wiring = wire();
const { language, theme } = wiring.preferences.current();
document.documentElement.dataset['theme'] = theme;
const words = await loadWords(language ?? spokenOf(navigator.languages));
createRoot(container).render(
  <StrictMode>
    <Root {...wiring} words={words} />
  </StrictMode>,
);
