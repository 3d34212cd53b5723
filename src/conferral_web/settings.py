"""Settings of the workspace, all of them from the environment.

``CONFERRAL_DATA`` is the folder with everything that is kept. ``conferral serve`` sets what a single machine needs;
docs/workspace.md says what a firm's server sets.
"""

from __future__ import annotations

import os
from pathlib import Path

import dj_database_url

from conferral_web.keyfile import secret_key


def _flag(name: str, *, default: bool) -> bool:
    """Whether an environment variable says yes."""
    return os.environ.get(name, "1" if default else "0").strip().lower() in ("1", "true", "yes", "on")


def _list(name: str, default: str) -> list[str]:
    return [one.strip() for one in os.environ.get(name, default).split(",") if one.strip()]


CONFERRAL_DATA = Path(os.environ.get("CONFERRAL_DATA", Path.home() / ".conferral")).expanduser()
"""Where the database, the records and the files lie."""
CONFERRAL_TLS = _flag("CONFERRAL_TLS", default=False)
"""Whether browsers reach this over TLS: a firm's server behind a proxy."""
CONFERRAL_REQUIRE_SECOND_FACTOR = _flag("CONFERRAL_REQUIRE_SECOND_FACTOR", default=CONFERRAL_TLS)
"""Whether everybody must have a second factor before a matter is shown."""
CONFERRAL_LARGEST_UPLOAD = int(os.environ.get("CONFERRAL_LARGEST_UPLOAD", 100 * 1024 * 1024))
"""The largest file that is taken, in bytes."""

SECRET_KEY = os.environ.get("CONFERRAL_SECRET_KEY") or secret_key(CONFERRAL_DATA)
DEBUG = False
ALLOWED_HOSTS = _list("CONFERRAL_HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if CONFERRAL_TLS else []
ROOT_URLCONF = "conferral_web.urls"
WSGI_APPLICATION = "conferral_web.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CSRF_FAILURE_VIEW = "conferral_web.frame.errors.csrf_failed"
LANGUAGE_CODE = "en-us"
USE_TZ = True
TIME_ZONE = os.environ.get("CONFERRAL_TIME_ZONE", "America/New_York")
USE_I18N = False

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "ninja",
    "conferral_web.frame",
    "conferral_web.people",
    "conferral_web.audits",
    "conferral_web.matters",
    "conferral_web.jobs",
    "conferral_web.papers",
    "conferral_web.disputes",
    "conferral_web.letters",
    "conferral_web.calls",
    "conferral_web.discovery",
    "conferral_web.joint",
    "conferral_web.samples",
    "conferral_web.judges",
    "conferral_web.calendars",
    "conferral_web.api",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "conferral_web.api.problems.ProblemMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "conferral_web.matters.walls.WallMiddleware",
    "conferral_web.frame.errors.RefusalMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "frame" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "conferral_web.frame.navigation.pages",
            ],
        },
    }
]

# The database: SQLite in the data folder, or PostgreSQL where DATABASE_URL names one.
DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL") or f"sqlite:///{CONFERRAL_DATA / 'workspace.sqlite3'}", conn_max_age=60
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",  # a writer waits at the start, and is never refused half way
        "timeout": 20,
        # secure_delete: words of a paper that is destroyed do not stay in the file of the database
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        "PRAGMA secure_delete=ON;",
    }
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 12 * 60 * 60
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

STATIC_URL = "static/"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": CONFERRAL_DATA / "files"},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True  # the assets lie in the package; nothing is collected
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024  # of a form without its files

# People: accounts by invitation, a second factor, sign-in rate-limited.
AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "matters"
ACCOUNT_ADAPTER = "conferral_web.people.adapter.ByInvitation"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # nothing is sent: an invitation is a link that a person hands on
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key", "reauthenticate": "10/m/user"}
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("CONFERRAL_PROXIES", "1" if CONFERRAL_TLS else "0"))
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Conferral"
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"  # nothing is sent anywhere

# Trust
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = CONFERRAL_TLS
SECURE_SSL_REDIRECT = CONFERRAL_TLS
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_HSTS_SECONDS = 31_536_000 if CONFERRAL_TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = CONFERRAL_TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if CONFERRAL_TLS else None
SECURE_REFERRER_POLICY = "same-origin"  # with none at all, browsers hide where a form comes from, and it is refused
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-src": ["'self'"],
        "frame-ancestors": ["'self'"],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"plain": {"()": "conferral_web.frame.logs.Plain"}},
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"terminal": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["plain"]}},
    "loggers": {"waitress.queue": {"level": "ERROR"}},  # it says of every request that it waits for a thread
    "root": {"handlers": ["terminal"], "level": os.environ.get("CONFERRAL_LOG", "WARNING")},
}
