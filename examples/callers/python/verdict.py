# SPDX-License-Identifier: BSL-1.0
# From nothing to a verdict: python3 verdict.py
import thidua

dossier = {"recipient_kind": "tập thể", "recipient_name": "Tổ Mẫu", "form": "Bằng khen"}
with thidua.Office(on="2025-11-20", phase=1) as office:
    verdict = office.assess(dossier)
    print(verdict["outcome_vi"])
    for criterion in verdict["criteria"]:
        print("-", criterion["text"])
