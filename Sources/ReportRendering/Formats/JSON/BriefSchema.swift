/// The JSON Schema of reports in JSON, as it is published: `docs/schemas/brief-1.json` holds the same bytes, and a test says so.
///
/// A change that breaks readers is a new version, with a new name; this one is only added to.
public enum BriefSchema {
    /// The whole file.
    public static let text = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "A Dossier brief (dossier-brief/1)",
          "description": "What `format: json` writes: the sections in reading order, whose nodes name entries and statements by id, and the flat lists that hold them. Every sentence is borne by citations that name file, bytes and words.",
          "type": "object",
          "additionalProperties": false,
          "required": ["schema", "kind", "title", "period", "sections", "entries", "statements", "sources"],
          "properties": {
            "schema": { "const": "dossier-brief/1" },
            "kind": { "type": "string", "description": "The report's name in the pipeline." },
            "title": { "type": "string" },
            "period": { "type": "string", "description": "The time the report speaks of; empty when there is none." },
            "sections": { "type": "array", "items": { "$ref": "#/$defs/section" } },
            "entries": {
              "description": "Every dated statement, each once, in order of first use.",
              "type": "array",
              "items": { "$ref": "#/$defs/entry" }
            },
            "statements": {
              "description": "Every other sentence (statements, quotations, positions in differences), each once, in order of first use.",
              "type": "array",
              "items": { "$ref": "#/$defs/statement" }
            },
            "sources": { "type": "array", "items": { "$ref": "#/$defs/source" } }
          },
          "$defs": {
            "section": {
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "heading", "nodes"],
              "properties": {
                "id": { "type": "string" },
                "heading": { "type": "string" },
                "nodes": { "$ref": "#/$defs/nodes" }
              }
            },
            "nodes": { "type": "array", "items": { "$ref": "#/$defs/node" } },
            "node": {
              "type": "object",
              "required": ["type"],
              "oneOf": [
                {
                  "additionalProperties": false,
                  "required": ["id", "heading", "nodes"],
                  "properties": {
                    "type": { "const": "section" },
                    "id": { "type": "string" },
                    "heading": { "type": "string" },
                    "nodes": { "$ref": "#/$defs/nodes" }
                  }
                },
                {
                  "description": "Names an object of `statements`.",
                  "additionalProperties": false,
                  "required": ["id"],
                  "properties": {
                    "type": { "const": "statement" },
                    "id": { "type": "string" },
                    "index": { "$ref": "#/$defs/index" }
                  }
                },
                {
                  "description": "Names an object of `entries`.",
                  "additionalProperties": false,
                  "required": ["id"],
                  "properties": {
                    "type": { "const": "entry" },
                    "id": { "type": "string" },
                    "index": { "$ref": "#/$defs/index" }
                  }
                },
                {
                  "description": "Somebody's words; names an object of `statements`.",
                  "additionalProperties": false,
                  "required": ["id"],
                  "properties": {
                    "type": { "const": "quotation" },
                    "id": { "type": "string" },
                    "index": { "$ref": "#/$defs/index" },
                    "speaker": { "type": "string" },
                    "outlet": { "type": "string", "description": "Who printed the words." },
                    "date": { "$ref": "#/$defs/edtf" }
                  }
                },
                {
                  "additionalProperties": false,
                  "required": ["columns", "rows"],
                  "properties": {
                    "type": { "const": "table" },
                    "columns": { "type": "array", "items": { "type": "string" } },
                    "rows": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "additionalProperties": false,
                        "required": ["cells", "citations"],
                        "properties": {
                          "cells": { "type": "array", "items": { "type": "string" } },
                          "citations": { "$ref": "#/$defs/citations" },
                          "measure": { "$ref": "#/$defs/measure" }
                        }
                      }
                    }
                  }
                },
                {
                  "additionalProperties": false,
                  "required": ["marks"],
                  "properties": {
                    "type": { "const": "timeline" },
                    "marks": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "additionalProperties": false,
                        "required": ["date", "status", "entry", "label"],
                        "properties": {
                          "date": { "$ref": "#/$defs/edtf" },
                          "status": { "$ref": "#/$defs/status" },
                          "entry": { "type": "string", "description": "Id of the entry it stands for." },
                          "label": { "type": "string" }
                        }
                      }
                    }
                  }
                },
                {
                  "additionalProperties": false,
                  "required": ["subject", "positions"],
                  "properties": {
                    "type": { "const": "difference" },
                    "subject": { "type": "string" },
                    "between": { "$ref": "#/$defs/between" },
                    "positions": { "$ref": "#/$defs/positions" }
                  }
                },
                {
                  "description": "Words of the program about the report; never a statement about the world.",
                  "additionalProperties": false,
                  "required": ["text"],
                  "properties": { "type": { "const": "note" }, "text": { "type": "string" } }
                }
              ]
            },
            "between": {
              "description": "Written where the parties that one article speaks of differ, and not those who printed it.",
              "const": "parties"
            },
            "index": {
              "description": "Position in the list, counted from 0; written only where an earlier object has the same id.",
              "type": "integer",
              "minimum": 0
            },
            "measure": {
              "description": "The number that a row or position is about, to compare it with others of its unit.",
              "type": "object",
              "additionalProperties": false,
              "required": ["value", "unit", "bound"],
              "properties": {
                "value": { "type": "number", "description": "The number, or the lower end of a range." },
                "upper": { "type": "number" },
                "unit": { "type": "string", "description": "Empty for a count." },
                "bound": { "enum": ["exact", "approximate", "at-most", "at-least"] }
              }
            },
            "statement": {
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "text", "citations"],
              "properties": {
                "id": { "type": "string" },
                "text": { "type": "string" },
                "citations": { "$ref": "#/$defs/citations" },
                "runs": { "$ref": "#/$defs/runs" }
              }
            },
            "entry": {
              "type": "object",
              "additionalProperties": false,
              "required": ["id", "text", "citations", "date", "status", "support"],
              "properties": {
                "id": { "type": "string" },
                "text": { "type": "string" },
                "citations": { "$ref": "#/$defs/citations" },
                "runs": { "$ref": "#/$defs/runs" },
                "date": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["edtf", "basis", "reason"],
                  "properties": {
                    "edtf": { "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/edtf" }] },
                    "basis": { "$ref": "#/$defs/basis" },
                    "reason": { "type": "string" },
                    "of": {
                      "description": "Written where it is not the date of the act: the last day for it, or the day of its telling.",
                      "enum": ["deadline", "telling"]
                    }
                  }
                },
                "status": { "$ref": "#/$defs/status" },
                "place": { "type": "string" },
                "support": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["outlets", "origins"],
                  "properties": {
                    "outlets": { "type": "array", "items": { "type": "string" } },
                    "origins": { "type": "array", "items": { "type": "string" } }
                  }
                },
                "differences": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["subject", "positions"],
                    "properties": {
                      "subject": { "type": "string" },
                      "between": { "$ref": "#/$defs/between" },
                      "positions": { "$ref": "#/$defs/positions" }
                    }
                  }
                },
                "follow_up": { "type": "string", "description": "What became of a plan." },
                "ending": { "type": "string", "description": "What the sources call the end, where it is less than cancelled." },
                "issues": { "type": "array", "items": { "type": "string" } }
              }
            },
            "positions": {
              "type": "array",
              "items": {
                "description": "Who says so, and the object of `statements` that says what.",
                "type": "object",
                "additionalProperties": false,
                "required": ["holder", "id"],
                "properties": {
                  "holder": { "type": "string" },
                  "id": { "type": "string" },
                  "index": { "$ref": "#/$defs/index" },
                  "measure": { "$ref": "#/$defs/measure" }
                }
              }
            },
            "runs": {
              "description": "The parts of the text, where it is not one piece of source words.",
              "type": "array",
              "items": {
                "type": "object",
                "minProperties": 1,
                "maxProperties": 1,
                "additionalProperties": false,
                "properties": {
                  "source": { "type": "string", "description": "The source's own words." },
                  "omission": { "const": true, "description": "A cut, shown as […]." },
                  "gloss": { "type": "string", "description": "Words that stand in [brackets]." },
                  "scripted": { "type": "string", "description": "Words of a script." }
                }
              }
            },
            "citations": { "type": "array", "items": { "$ref": "#/$defs/citation" } },
            "citation": {
              "type": "object",
              "additionalProperties": false,
              "required": ["article", "path", "revision", "raw", "quote"],
              "properties": {
                "article": { "type": "string" },
                "path": { "type": "string" },
                "member": { "type": "string", "description": "Path inside the file; absent for the file itself." },
                "record": { "type": "integer", "minimum": 1, "description": "Number of the record in the file." },
                "revision": { "type": "string", "pattern": "^[0-9a-f]{64}$", "description": "SHA-256 of the article's bytes." },
                "raw": {
                  "description": "First byte and the one after the last.",
                  "type": "array",
                  "prefixItems": [{ "type": "integer", "minimum": 0 }, { "type": "integer", "minimum": 0 }],
                  "items": false,
                  "minItems": 2
                },
                "quote": { "type": "string" }
              }
            },
            "source": {
              "type": "object",
              "additionalProperties": false,
              "required": ["article", "headline", "path", "copies"],
              "properties": {
                "article": { "type": "string" },
                "headline": { "type": "string" },
                "outlet": { "type": "string" },
                "origin": { "type": "string", "description": "Whose copy it is." },
                "published": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["edtf", "basis", "reason", "witnesses"],
                  "properties": {
                    "edtf": { "$ref": "#/$defs/edtf" },
                    "basis": { "$ref": "#/$defs/basis" },
                    "reason": { "type": "string" },
                    "witnesses": {
                      "description": "The words that witness it, in UTF-8 bytes of the cleaned text, half-open.",
                      "type": "array",
                      "items": {
                        "type": "object",
                        "additionalProperties": false,
                        "required": ["article", "start", "end"],
                        "properties": {
                          "article": { "type": "string" },
                          "start": { "type": "integer", "minimum": 0 },
                          "end": { "type": "integer", "minimum": 0 }
                        }
                      }
                    }
                  }
                },
                "url": { "type": "string" },
                "path": { "type": "string" },
                "copies": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["article", "path", "similarity"],
                    "properties": {
                      "article": { "type": "string" },
                      "path": { "type": "string" },
                      "outlet": { "type": "string" },
                      "headline": { "type": "string" },
                      "similarity": { "type": "integer", "minimum": 0, "maximum": 1000, "description": "In thousandths." }
                    }
                  }
                }
              }
            },
            "edtf": { "type": "string", "description": "A date as ISO 8601-2 (EDTF) writes it.", "minLength": 1 },
            "basis": { "enum": ["stated", "relative", "metadata", "inferred", "cross-document", "none"] },
            "status": { "enum": ["happened", "planned", "ongoing", "cancelled", "claimed", "denied"] }
          }
        }

        """#
}
