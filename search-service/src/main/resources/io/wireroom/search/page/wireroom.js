// What links and forms leave to wish for by keyboard and by ear; all of it works without.
(() => {
  const box = document.getElementById('q');
  const list = document.getElementById('suggestions');
  if (!box || !list) return;
  let wanted = false;
  const close = () => {
    wanted = false;
    list.replaceChildren();
  };
  box.addEventListener('input', () => { wanted = true; });
  box.form.addEventListener('submit', close);
  // An answer may come when nobody waits for it any more
  list.addEventListener('htmx:beforeSwap', event => {
    if (!wanted) event.detail.shouldSwap = false;
  });
  document.addEventListener('click', event => {
    if (event.target !== box && !list.contains(event.target)) close();
  });
  document.addEventListener('keydown', event => {
    const at = document.activeElement;
    const links = [...list.querySelectorAll('a')];
    if (!links.length || (at !== box && !list.contains(at))) return;
    if (event.key === 'Escape') {
      close();
      box.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = links.indexOf(at) + (event.key === 'ArrowDown' ? 1 : -1);
      (links[next] ?? box).focus();
    } else {
      return;
    }
    event.preventDefault();
  });
  // Results that are swapped are not read out by themselves, and take the focus with them
  document.addEventListener('htmx:afterSettle', () => {
    const found = document.getElementById('found');
    if (!found) return;
    if (document.activeElement === document.body) found.focus({preventScroll: true});
    else document.getElementById('told').textContent = found.textContent;
  });
})();
