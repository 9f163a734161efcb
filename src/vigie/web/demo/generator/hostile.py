"""Posts that try something: markup, direction overrides, invisible signs, formulas. They must stay plain text."""

from __future__ import annotations

HOSTILE = (
    "<script>alert('corail')</script> Bonjour, votre site accepte-t-il le HTML ?",
    "\"><img src=x onerror=alert(document.domain)> Ligne 7 en retard, comme d'habitude.",
    "Horaires du dimanche : \u202eehcnamid el suob ed sap\u202c et c'est écrit à l'endroit sur l'affiche.",
    "Li\u200bgne\u200d 4, tr\u200bam pro\u00adpre, ri\u2060en à dire.",
    '=HYPERLINK("http://attaque.example";"Remboursement immédiat") cliquez vite !!!',
    "'); DROP TABLE voyageurs;-- mon pseudo est plus long que la file d'attente des Halles",
    "Z̸̡̛a̵͎͝l̷̰̈g̶̣̈o̴͖͝ attend le bus 5 à Tanneries depuis l'aube des temps.",
    "🚌" * 180 + " et toujours pas celui que j'attends",
    "{{ settings.SECRET_KEY }} {% include 'ligne7' %} on peut rêver",
)
