"""Django's settings: everything an installation may choose is declared here and read by `environment`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from vigie import __version__
from vigie.larger.spec import Spec
from vigie.web import environment as env
from vigie.web import keys

_data_dir = env.declare(
    "VIGIE_DATA_DIR",
    env.folder,
    "var",
    fr="Dossier de la base, du fichier de clés, des fichiers déposés et des messages sortants.",
    en="Folder of the database, the key file, uploaded files and outgoing messages.",
)
DATA_DIR: Path = env.value_of(_data_dir)

_database = env.declare(
    "VIGIE_DATABASE_URL",
    env.text,
    "",
    fr="La base : `sqlite:///fichier` ou `postgres://utilisateur:motdepasse@hôte/nom`. "
    "Vide : `vigie.sqlite3` dans le dossier de données.",
    en="The database: `sqlite:///file` or `postgres://user:password@host/name`. "
    "Empty: `vigie.sqlite3` in the data folder.",
    secret=True,
)
_database_url = env.value_of(_database) or f"sqlite:{(DATA_DIR / 'vigie.sqlite3').absolute()}"
DATABASES: dict[str, Any] = {"default": env.database("VIGIE_DATABASE_URL", _database_url)}
DATABASES["default"]["ATOMIC_REQUESTS"] = False

_key_file = env.declare(
    "VIGIE_KEY_FILE",
    env.text,
    "",
    fr="Le fichier de clés, créé par `vigie init`. Vide : `keys.json` dans le dossier de données. "
    "Le perdre, c’est perdre tous les pseudonymes.",
    en="The key file, made by `vigie init`. Empty: `keys.json` in the data folder. Losing it loses every pseudonym.",
)
KEY_FILE = Path(env.value_of(_key_file) or DATA_DIR / "keys.json")
KEYS = keys.load(KEY_FILE)
SECRET_KEY = KEYS.sessions
PSEUDONYM_KEY = KEYS.pseudonyms

_hosts = env.declare(
    "VIGIE_HOSTS",
    env.words,
    "localhost,127.0.0.1,[::1]",
    fr="Noms d’hôte auxquels le site répond, séparés par des virgules.",
    en="Host names the site answers to, separated by commas.",
)
ALLOWED_HOSTS: list[str] = env.value_of(_hosts)

_site_address = env.declare(
    "VIGIE_SITE_ADDRESS",
    env.address,
    "",
    fr="L’adresse du site telle que les gens l’écrivent, pour les liens des messages : `https://vigie.exemple.fr`. "
    "Vide : le premier des noms d’hôte.",
    en="The site's address as people type it, for links in messages: `https://vigie.example.org`. "
    "Empty: the first of the host names.",
)
SITE_ADDRESS: str = env.value_of(_site_address)

_https = env.declare(
    "VIGIE_HTTPS",
    env.boolean,
    "false",
    fr="`true` derrière un serveur mandataire qui parle HTTPS : témoins sûrs, HSTS, redirection.",
    en="`true` behind a reverse proxy that speaks HTTPS: secure cookies, HSTS and redirection.",
)
HTTPS: bool = env.value_of(_https)

_demo = env.declare(
    "VIGIE_DEMO",
    env.boolean,
    "false",
    fr="Posé par `vigie demo` seulement : montre, sur cette machine, la barre qui change de personnage.",
    en="Set by `vigie demo` only: shows, on this machine, the bar that changes persona.",
)
DEMO: bool = env.value_of(_demo)

_debug = env.declare(
    "VIGIE_DEBUG",
    env.boolean,
    "false",
    fr="Pages d’erreur de Django. Jamais sur une installation réelle.",
    en="Django's error pages. Never on a real installation.",
)
DEBUG: bool = env.value_of(_debug)

_mail = env.declare(
    "VIGIE_MAIL",
    env.choice("file", "console"),
    "file",
    fr="Où partent les messages : `file` (un .eml chacun, dans le dossier de données) ou `console`.",
    en="Where outgoing messages go: `file` (one .eml each, in the data folder) or `console`.",
)
MAIL_DELIVERY: str = env.value_of(_mail)

_mail_from = env.declare(
    "VIGIE_MAIL_FROM",
    env.text,
    "Vigie <vigie@localhost>",
    fr="L’expéditeur des messages sortants.",
    en="The From address of outgoing messages.",
)
DEFAULT_FROM_EMAIL: str = env.value_of(_mail_from)

# Larger models in the place of the heads that the web shows; off by default (docs/models/larger.md).
HEAD_MODELS: dict[str, Spec | None] = {
    head: env.value_of(
        env.declare(
            f"VIGIE_MODEL_{head.upper()}",
            env.model(head),
            "",
            fr=f"Un modèle plus grand à la place du classifieur « {name} » : `folder:/dossier` (ONNX, rien ne sort) ou "
            "`endpoint:MODÈLE@https://hôte/v1` (chaque message masqué y est envoyé). Vide : le classifieur livré.",
            en=f"A larger model in the place of the “{head}” head: `folder:/folder` (ONNX, nothing leaves) or "
            "`endpoint:MODEL@https://host/v1` (each masked post is sent there). Empty: the shipped head.",
        )
    )
    for head, name in (("tone", "ton"), ("intent", "intention"))
}

_model_key = env.declare(
    "VIGIE_MODEL_KEY",
    env.text,
    "",
    fr="Le jeton des modèles servis par une adresse, s’ils en demandent un.",
    en="The bearer token of models behind an address, if they ask for one.",
    secret=True,
)
MODEL_KEY: str = env.value_of(_model_key)

_model_private = env.declare(
    "VIGIE_MODEL_PRIVATE",
    env.boolean,
    "false",
    fr="`true` quand l’adresse d’un modèle est une machine à vous, locale ou privée ; sinon seules les adresses "
    "publiques en HTTPS sont appelées.",
    en="`true` when the address of a model is a machine of yours, loopback or private; otherwise only public HTTPS "
    "addresses are called.",
)
MODEL_PRIVATE: bool = env.value_of(_model_private)

_log_level = env.declare(
    "VIGIE_LOG_LEVEL",
    env.choice("DEBUG", "INFO", "WARNING", "ERROR"),
    "INFO",
    fr="Ce que les processus disent : du plus bavard au plus discret.",
    en="How much the processes say.",
)
LOG_LEVEL: str = env.value_of(_log_level)

# The rooms, in the order of the loop; the import contracts in .importlinter give the same order upside down.
ROOMS = [
    "ui",
    "queue",
    "journal",
    "outbox",
    "people",
    "charter",
    "communication",
    "learning",
    "drafts",
    "listening",
    "alerts",
    "care",
    "cases",
    "lessons",
    "improvement",
    "home",
]

INSTALLED_APPS = [
    *(f"vigie.web.{room}" for room in ROOMS),
    "vigie.web.demo",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "rules",
    "allauth",
    "allauth.account",
    "vigie.web.wiring.Wiring",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "vigie.web.ui.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "vigie.web.people.middleware.MemberMiddleware",
    "vigie.web.ui.middleware.ErrorMiddleware",
]

if DEMO:
    MIDDLEWARE.insert(-1, "vigie.web.demo.visits.FirstVisit")

ROOT_URLCONF = "vigie.web.urls"
WSGI_APPLICATION = "vigie.web.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "vigie.web.ui.context.interface",
                "vigie.web.people.context.member",
            ],
            "builtins": ["vigie.web.ui.templatetags.ui"],
        },
    }
]

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "vigie.web.people.adapter.AccountAdapter"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key"}

# Rate limits and their counters live in the database: they hold across processes and restarts.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "people_ratelimit"}}

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français"), ("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.AppDirectoriesFinder"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "vigie.web.ui.views.csrf_failure"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "font-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
}

VERSION = __version__
