import './base.css';
import type { i18n } from 'i18next';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from './language.js';

/** Puts a screen on its page. */
export function mount(screen: ReactNode, i18n: i18n): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element #root.');
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider i18n={i18n}>{screen}</LanguageProvider>
    </StrictMode>,
  );
}
