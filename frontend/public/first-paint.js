// Runs before the first paint, so that a page in the chosen colours and language does not flash.
// A file of its own, not inline: the content security policy allows no inline script.
(() => {
  const page = document.documentElement;
  const spoken = (document.currentScript?.dataset.languages ?? 'en es').split(' ');
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
  // The start page's top stands in the page already; plugins/first-paint.ts wrote it.
  if (location.pathname === '/') page.dataset.first = '';
})();
