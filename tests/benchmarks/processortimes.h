// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/jsonwriter.h"

#include <algorithm>
#include <vector>

#include <time.h>

namespace touchstone::benchmark {

/// Processor time of this thread; it hardly depends on what else the machine does.
inline double threadMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Milliseconds of this thread that something took, each time it was done.
class ProcessorTimes
{
public:
    template <typename Act>
    void measure(Act act)
    {
        const double begin = threadMilliseconds();
        act();
        m_times.push_back(threadMilliseconds() - begin);
    }
    /// As members of the object that is being written.
    void write(JsonWriter &json) const
    {
        json.member(u"times", qint64(m_times.size())).member(u"medianMs", share(0.5)).member(u"p99Ms", share(0.99));
        json.member(u"mostMs", share(1));
    }
    void write(JsonWriter &json, QStringView name) const ///< as an object of that name
    {
        json.key(name).beginObject();
        write(json);
        json.endObject();
    }
    double median() const { return share(0.5); }

private:
    double share(double part) const
    {
        std::vector<double> sorted = m_times;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0 : sorted[std::min(size_t(part * double(sorted.size())), sorted.size() - 1)];
    }

    std::vector<double> m_times;
};

} // namespace touchstone::benchmark
