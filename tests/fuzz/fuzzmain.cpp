// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/entries.h"

#include <cstdint>
#include <cstdlib>

/// What libFuzzer calls; FUZZ_ENTRY is one of the functions of entries.h. A broken promise counts as a crash.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString complaint =
        touchstone::fuzz::FUZZ_ENTRY(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (complaint.isEmpty())
        return 0;
    qCritical("%s", qPrintable(complaint));
    std::abort();
}
