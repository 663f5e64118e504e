// SPDX-License-Identifier: BSL-1.0
#include "xml.hpp"

#include <orcus/sax_parser.hpp>

#include <exception>
#include <utility>
#include <vector>

#include "frame_writer.hpp"

namespace thidua::sheet_reader {
namespace {

/// Between liborcus's parser and a listener: attributes are gathered, as they come before the
/// element, and the names of ends are compared, which the parser leaves to us.
class passing_on : public orcus::sax_handler {
public:
    explicit passing_on(xml_listener& to) : to_(to) {}

    void start_declaration(std::string_view) { count_ = 0; }
    void end_declaration(std::string_view) { count_ = 0; }

    void attribute(orcus::sax::parser_attribute const& a) {
        if (count_ == attributes_.size()) attributes_.emplace_back();
        auto& next = attributes_[count_++];
        next.prefix = a.ns;
        next.name = a.name;
        next.value.assign(a.value);
    }

    void start_element(orcus::sax::parser_element const& e) {
        if (ended_ || open_.size() >= deepest_xml)
            throw gave_up{sheet_pipe::failure::damaged, "nesting"};
        open_.emplace_back(e.ns, e.name);
        to_.start({e.ns, e.name, std::span{attributes_}.first(std::exchange(count_, 0))});
    }

    void end_element(orcus::sax::parser_element const& e) {
        if (open_.empty() || open_.back() != std::pair{e.ns, e.name})
            throw gave_up{sheet_pipe::failure::damaged, "nesting"};
        open_.pop_back();
        ended_ = open_.empty();
        to_.end(e.ns, e.name);
    }

    void characters(std::string_view part, bool) {
        if (!open_.empty()) to_.text(part);
    }

    [[nodiscard]] bool ended() const { return ended_; }

private:
    xml_listener& to_;
    std::vector<xml_attribute> attributes_{};
    std::size_t count_ = 0;
    std::vector<std::pair<std::string_view, std::string_view>> open_{};
    bool ended_ = false;
};

}  // namespace

void walk_xml(std::string const& document, std::string const& name, xml_listener& to) {
    passing_on handler{to};
    try {
        orcus::sax_parser<passing_on> parser{document.data(), document.size(), handler};
        parser.parse();
    } catch (gave_up const&) {
        throw;
    } catch (std::bad_alloc const&) {
        throw;
    } catch (std::exception const&) {
        throw gave_up{sheet_pipe::failure::damaged, name};
    }
    if (!handler.ended()) throw gave_up{sheet_pipe::failure::damaged, name};
}

}  // namespace thidua::sheet_reader
