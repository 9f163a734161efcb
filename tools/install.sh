#!/bin/sh
# Install pinned requirements, then Vigie itself in place: install.sh VENV REQUIREMENTS
set -eu
venv=$1 requirements=$2
if command -v uv >/dev/null 2>&1; then
  uv pip install --quiet --python "$venv/bin/python" --require-hashes -r "$requirements"
else
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$requirements"
fi
# Vigie in place: a .pth file is all an editable install needs, and needs no build
site=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
printf '%s\n' "$(cd "$(dirname "$0")/.." && pwd)/src" > "$site/vigie-in-place.pth"
cat > "$venv/bin/vigie" <<EOF
#!$(cd "$venv" && pwd)/bin/python
import sys
from vigie.cli.main import main
sys.exit(main())
EOF
chmod +x "$venv/bin/vigie"
# English, and the spaces of French, are compiled from their catalogues
"$venv/bin/python" "$(dirname "$0")/compile_catalogues.py"
