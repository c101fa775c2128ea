// Runs before the first paint, so that a page in the chosen colours and language does not flash.
// A file of its own, not inline: the content security policy allows no inline script.
(() => {
  const page = document.documentElement;
  // Written by plugins/first-paint.ts: for every language, where its first words are (`wordsEs`).
  const words = document.currentScript?.dataset ?? {};
  const wordsIn = (tag) => words[`words${tag.charAt(0).toUpperCase()}${tag.slice(1)}`];
  const spoken = { includes: (tag) => tag !== null && wordsIn(tag) !== undefined };
  let language = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => spoken.includes(tag)) ?? 'en';
  try {
    const theme = localStorage.getItem('molino.theme');
    if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
    const chosen = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('molino.language');
    if (spoken.includes(chosen)) language = chosen;
  } catch {
    // a browser that keeps nothing: the phone's own choice stands
  }
  page.lang = language;
  document.querySelector('link[rel=manifest]')?.setAttribute('href', `/molino.${language}.webmanifest`);
  // The start page's top stands in the page already; plugins/first-paint.ts wrote it.
  if (location.pathname !== '/') return;
  page.dataset.first = '';
  for (const file of wordsIn(language)?.split(' ') ?? []) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: file, fetchPriority: 'low' }));
  }
})();
