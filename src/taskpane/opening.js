/** The first script of the task pane's page, in the language of 2009: it tells web views that cannot run the pane, and scripts that do not come. */
(function () {
  'use strict';
  var page = document.documentElement;

  // The pane overrules this once it runs; until then the page's own words stand.
  function keepWords() {
    if (page.getAttribute('data-pane') !== 'running') page.setAttribute('data-pane', 'unsupported');
  }

  // Internet Explorer 11 has none of these, the old Edge not all: https://learn.microsoft.com/office/dev/add-ins/concepts/browsers-used-by-office-web-add-ins
  function isModern() {
    return typeof Promise === 'function' && typeof Symbol === 'function' && typeof Object.hasOwn === 'function';
  }

  // A script that does not come, or that this web view cannot read.
  function onError(event) {
    var from = event.target;
    if (from === window || (from && from.nodeName === 'SCRIPT')) keepWords();
  }

  // Errors of loading do not bubble; they are caught on their way down.
  window.addEventListener('error', onError, true);
  if (!isModern()) keepWords();

  window.addEventListener('load', function () {
    var link = document.getElementById('workbench');
    var address = document.getElementById('address');
    // An old Excel opens the link in an old browser; the address can be copied into a newer one.
    if (link && address) address.appendChild(document.createTextNode(link.href));
    if (isModern() || typeof Office === 'undefined') return;
    // Excel puts its own error over a page that never answers: https://learn.microsoft.com/office/dev/add-ins/develop/initialize-add-in
    Office.initialize = function () {};
  });
})();
