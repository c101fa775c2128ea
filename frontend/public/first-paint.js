// Runs before the first paint, so that a page in the chosen colours and language does not flash.
// A file of its own, not inline: the content security policy allows no inline script.
try {
  const theme = localStorage.getItem('molino.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('molino.language');
  if (language) document.documentElement.lang = language;
} catch {
  // a browser that keeps nothing: the phone's own choice stands
}
