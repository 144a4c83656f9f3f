import './base.css';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from './language.js';
import type { Tongue } from './tongue.js';

/** Puts a screen on its page. */
export function mount(screen: ReactNode, tongue: Tongue): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element #root.');
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider tongue={tongue}>{screen}</LanguageProvider>
    </StrictMode>,
  );
}
