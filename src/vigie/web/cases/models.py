"""Cases: facts, who decides, what was decided and why. Good news and bad come through the same door.

There is no field for a score, a label or a tag on a person (R03), and none for a sanction (R05).
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from vigie.web.identifiers import new_public_id


class CaseKind(models.TextChoices):
    """What the case is about, in neutral words."""

    COMPLAINT = "complaint", _("réclamation")
    POSITIVE = "positive", _("bonne nouvelle")
    MISINFORMATION = "misinformation", _("fausse information")
    EMPLOYEE_SPEECH = "employee_speech", _("propos d’un salarié")
    INCIDENT = "incident", _("incident")
    CRISIS = "crisis", _("crise")


class CaseState(models.TextChoices):
    """Where a case stands. `decisions.TRANSITIONS` says which moves exist; everything else is refused."""

    SIGNALLED = "signalled", _("signalé")
    QUALIFIED = "qualified", _("qualifié")
    DECIDED = "decided", _("décidé")
    EXPLAINED = "explained", _("expliqué")
    CLOSED = "closed", _("clos")
    REOPENED = "reopened", _("rouvert")
    DISMISSED = "dismissed", _("classé sans suite")
    HANDED_OVER = "handed_over", _("orienté vers le dispositif d’alerte")


class Visibility(models.TextChoices):
    """Who could see the post. Unknown counts as private."""

    PUBLIC = "public", _("publique")
    FOLLOWERS = "followers", _("limitée aux abonnés")
    CLOSED_GROUP = "closed_group", _("groupe fermé")
    ONE_TO_ONE = "one_to_one", _("message privé")
    UNKNOWN = "unknown", _("inconnue (tenue pour privée)")


class Truth(models.TextChoices):
    """Whether what is said is true: the first question, before its tone."""

    YES = "yes", _("oui")
    NO = "no", _("non")
    PARTLY = "partly", _("en partie")
    UNKNOWN = "unknown", _("on ne sait pas encore")


class Target(models.TextChoices):
    """Who is spoken of, as a kind: never a name."""

    ORGANISATION = "organisation", _("l’organisation")
    SERVICE = "service", _("un service ou un produit")
    EMPLOYEE = "employee", _("une personne de l’organisation")
    CUSTOMER = "customer", _("un client")
    THIRD_PARTY = "third_party", _("quelqu’un d’autre")
    NOBODY = "nobody", _("personne en particulier")


class Provenance(models.TextChoices):
    """How the organisation came to know."""

    LISTENING = "listening", _("écoute")
    ALERT = "alert", _("alerte")
    COLLEAGUE = "colleague", _("signalé par un collègue, de lui-même")
    CUSTOMER = "customer", _("signalé par un client")
    PRESS = "press", _("presse")
    OTHER = "other", _("autre")


class Level(models.TextChoices):
    """How grave the matter is (never the person), with whom it calls for. Research: law-and-method §1.5."""

    N0 = "N0", _("N0 · bruit")
    N1 = "N1", _("N1 · demande ou plainte")
    N2 = "N2", _("N2 · sensible")
    N3 = "N3", _("N3 · grave")
    N4 = "N4", _("N4 · crise")


class Outcome(models.TextChoices):
    """What the organisation does. None of these is a sanction and none is proposed."""

    NOTHING_MORE = "nothing_more", _("rien de plus")
    FIX_CAUSE = "fix_cause", _("corriger la cause")
    EXPLAIN = "explain", _("expliquer, accompagner")
    RECOGNISE = "recognise", _("remercier et reproduire")
    OTHER = "other", _("autre chose, dit dans les raisons")


class ContentDecision(models.TextChoices):
    """What becomes of the content. Leaving it is a decision like the others, and comes first."""

    LEAVE = "leave", _("laisser")
    ANSWER = "answer", _("répondre")
    ASK_AUTHOR = "ask_author", _("demander à l’auteur")
    REMOVE_OWN = "remove_own", _("retirer de nos espaces")
    NOTIFY_PLATFORM = "notify_platform", _("signaler à la plateforme")
    LEGAL = "legal", _("voie juridique")


class Step(models.TextChoices):
    """What is done with good news before it is decided: the same door, in three steps."""

    THANK = "thank", _("remercier")
    UNDERSTAND = "understand", _("comprendre")
    REPRODUCE = "reproduce", _("reproduire")


class Case(models.Model):
    """One matter from its signal to its closing. `alert` and `complaint` are public ids of earlier rooms."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=CaseKind.choices)
    state = models.CharField(max_length=20, choices=CaseState.choices, default=CaseState.SIGNALLED)
    title = models.CharField(max_length=160)
    facts = models.TextField()
    visibility = models.CharField(max_length=20, choices=Visibility.choices, default=Visibility.UNKNOWN)
    published_on = models.DateField(null=True, blank=True)
    published_known_how = models.CharField(max_length=200, blank=True, default="")
    provenance = models.CharField(max_length=20, choices=Provenance.choices, default=Provenance.OTHER)
    target = models.CharField(max_length=20, choices=Target.choices, blank=True, default="")
    truth = models.CharField(max_length=10, choices=Truth.choices, default=Truth.UNKNOWN)
    level = models.CharField(max_length=2, choices=Level.choices, blank=True, default="")
    level_reason = models.TextField(blank=True, default="")
    first_known_on = models.DateField()
    first_known_by = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    first_known_is_manager = models.BooleanField(default=False)
    decider = models.ForeignKey("people.Member", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    unit = models.ForeignKey("people.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    alert = models.CharField(max_length=20, blank=True, default="")
    complaint = models.CharField(max_length=20, blank=True, default="")
    complaint_closed_at = models.DateTimeField(null=True, blank=True)
    opened_by = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    review_on = models.DateField(null=True, blank=True)
    # What was explained: the public id of a lesson, or why there is none. One of them before closing.
    lesson = models.CharField(max_length=20, blank=True, default="")
    no_lesson_reason = models.TextField(blank=True, default="")
    dismissal_reason = models.TextField(blank=True, default="")
    reopening_reason = models.TextField(blank=True, default="")
    changed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "number"], name="cases_case_unique_number"),
            # Who decides is never empty once a case is qualified.
            models.CheckConstraint(
                condition=models.Q(state__in=["signalled", "dismissed", "handed_over", "reopened"])
                | models.Q(decider__isnull=False),
                name="cases_case_has_decider",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "-opened_at", "-id"], name="cases_case_newest"),
            models.Index(fields=["organisation", "state", "-opened_at", "-id"], name="cases_case_by_state"),
            models.Index(fields=["organisation", "decider", "state"], name="cases_case_by_decider"),
            models.Index(fields=["organisation", "complaint"], name="cases_case_by_complaint"),
        ]


class CasePost(models.Model):
    """A public post the case is about."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="case_posts", db_index=False)
    post = models.ForeignKey("listening.Post", on_delete=models.CASCADE, related_name="+")
    attached_by = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    attached_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "case", "post"], name="cases_post_once"),
        ]


class SpeechScreen(models.Model):
    """The protected-speech screen of an employee's words: answered before the case can be qualified.

    A possible whistle-blower alert is never written here: it leaves the workflow at once (R08).
    """

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="screen")
    opinion_on_work = models.BooleanField()
    union_or_elected = models.BooleanField()
    private_space = models.BooleanField()
    duty = models.TextField(blank=True, default="")
    clause = models.CharField(max_length=200, blank=True, default="")
    milder_means = models.TextField(blank=True, default="")
    answered_by = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField()


class CaseStep(models.Model):
    """Thank, understand, reproduce: the words of one step of good news."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="steps", db_index=False)
    step = models.CharField(max_length=20, choices=Step.choices)
    text = models.TextField()
    done_by = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "case", "step"], name="cases_step_once"),
        ]


class Decision(models.Model):
    """What a named person decided, and why. Never edited: reopening a case leads to another decision."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="decisions", db_index=False)
    outcome = models.CharField(max_length=20, choices=Outcome.choices)
    content_decision = models.CharField(max_length=20, choices=ContentDecision.choices)
    rule_cited = models.CharField(max_length=200, blank=True, default="")
    reasons = models.TextField()
    # In the decider's own words; nothing in Vigie fills it in.
    measure = models.TextField(blank=True, default="")
    decided_by = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "case", "-decided_at"], name="cases_decision_newest"),
            models.Index(fields=["organisation", "-decided_at", "-id"], name="cases_decision_all"),
        ]


class Counter(models.Model):
    """The last case number of an organisation: its row lock gives numbers out one at a time."""

    organisation = models.OneToOneField("people.Organisation", on_delete=models.CASCADE, related_name="+")
    last = models.PositiveIntegerField(default=0)
